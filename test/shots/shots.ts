import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import sharp from 'sharp'
import { openApp } from '../support/app.ts'
import { findDesktop } from '../support/desktop.ts'
import { dress, failAll, innerStops, leaveAll, plainStops, type Stop, settle } from '../support/tour.ts'

/**
 * `npm run shots -- CATALOGUE [FOLDER]`: every screen of the built program, in its main states, by day and by night.
 * CATALOGUE is the demo's (`npm run demo` leaves it at demo/catalogue).
 */
const [catalogue, out = 'shots'] = process.argv.slice(2)
if (catalogue === undefined) throw new Error('Say which catalogue to show: npm run shots -- demo/catalogue')
const { desktop, missing, close } = await findDesktop()
if (desktop === null) throw new Error(`No pictures can be taken: ${missing.join('; ')}.`)
const start = { today: '2026-01-15' }
const looks = [
  ['light', { light: 'light', density: 'roomy', text: 'normal' }],
  ['dark', { light: 'dark', density: 'roomy', text: 'normal' }],
] as const

rmSync(out, { recursive: true, force: true })
try {
  await shoot('filled', [...plainStops, ...innerStops], resolve(catalogue))
  await shoot('empty', plainStops, null)
  await shoot('error', plainStops, resolve(catalogue))
} finally {
  close()
}

type State = 'filled' | 'empty' | 'error'

async function shoot(state: State, stops: readonly Stop[], folder: string | null): Promise<void> {
  if (desktop === null) return
  const app = await openApp(desktop, { ...start, ...(folder !== null && { catalogue: folder }) })
  const { window } = app
  window.setDefaultTimeout(6000)
  await window.setViewportSize({ width: 1280, height: 800 })
  try {
    if (folder === null) {
      for (const [look, appearance] of looks) {
        await dress(window, appearance)
        await take(`welcome-${look}`)
      }
      await app.createCatalogue('青禾村党支部（示例）', app.folder)
    }
    if (state === 'error') await failAll(app.electron)
    for (const [look, appearance] of looks) {
      await dress(window, appearance)
      await window.getByRole('menuitem', { name: '首页' }).waitFor()
      for (const { name, go } of stops) {
        try {
          await go(window)
        } catch (error) {
          console.error(`${state} ${look} ${name}: ${error instanceof Error ? error.message.split('\n')[0] : error}`)
        }
        await take(`${name}-${state}-${look}`)
        await leaveAll(window)
      }
    }
  } finally {
    await app.close()
  }

  async function take(name: string): Promise<void> {
    await settle(window).catch(() => console.error(`${name}: not settled`))
    mkdirSync(out, { recursive: true })
    await sharp(await window.screenshot())
      .png({ palette: true, quality: 80, effort: 7 })
      .toFile(join(out, `${name}.png`))
  }
}
