import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import sharp from 'sharp'
import { Language } from '../../src/core/language.ts'
import { openApp } from '../support/app.ts'
import { findDesktop } from '../support/desktop.ts'
import { dress, failAll, innerStops, leaveAll, plainStops, type Stop, settle, wordsIn } from '../support/tour.ts'

/**
 * `npm run shots -- CATALOGUE [FOLDER] [--language en]`: every screen of the built program in a language (Chinese unless
 * said), in its main states, by day and by night. CATALOGUE is the demo's (`npm run demo` leaves it at demo/catalogue).
 * Those that README and 手册 show go to docs/screens.
 */
const shown: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  'zh-CN': {
    首页: 'home',
    收件箱: 'inbox',
    核对: 'checks',
    '检索-命中': 'search',
    迎检包: 'bundle',
    备份与安全: 'backup',
    方案: 'scheme',
  },
  en: { 核对: 'checks-en' },
}
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { language: { type: 'string', default: 'zh-CN' } },
})
const language = Language.parse(values.language)
const words = wordsIn[language]
const [catalogue, out = join('shots', language)] = positionals
if (catalogue === undefined) throw new Error('Say which catalogue to show: npm run shots -- demo/catalogue')
const { desktop, missing, close } = await findDesktop(1)
if (desktop === null) throw new Error(`No pictures can be taken: ${missing.join('; ')}.`)
const mostBytes = 60_000
const start = { today: '2025-12-20' }
const looks = [
  ['light', { light: 'light', density: 'roomy', text: 'normal', language }],
  ['dark', { light: 'dark', density: 'roomy', text: 'normal', language }],
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
      await dress(window, { ...looks[0][1], language: 'zh-CN' })
      await app.createCatalogue('青禾村党支部（示例）', app.folder)
    }
    if (state === 'error') await failAll(app.electron)
    for (const [look, appearance] of looks) {
      await dress(window, appearance)
      await window.getByRole('menuitem', { name: words.frame.nav.home }).waitFor()
      for (const { name, go } of stops) {
        try {
          await go(window, words)
        } catch (error) {
          console.error(`${state} ${look} ${name}: ${error instanceof Error ? error.message.split('\n')[0] : error}`)
        }
        const picture = await take(`${name}-${state}-${look}`)
        const as = shown[language][name]
        if (as !== undefined && state === 'filled' && look === 'light') await keep(picture, as)
        await leaveAll(window)
      }
    }
  } finally {
    await app.close()
  }

  async function take(name: string): Promise<Buffer> {
    await settle(window).catch(() => console.error(`${name}: not settled`))
    const picture = await window.screenshot()
    mkdirSync(out, { recursive: true })
    await sharp(picture)
      .png({ palette: true, effort: 7 })
      .toFile(join(out, `${name}.png`))
    return picture
  }
}

/** Into the repository, at as many dots and colours as leave it small. */
async function keep(picture: Buffer, name: string): Promise<void> {
  for (const { width, colours } of [
    { width: 1280, colours: 64 },
    { width: 1280, colours: 32 },
    { width: 1280, colours: 16 },
    { width: 1024, colours: 32 },
    { width: 800, colours: 32 },
    { width: 720, colours: 16 },
    { width: 640, colours: 16 },
    { width: 560, colours: 16 },
  ]) {
    const small = await sharp(picture).resize(width).png({ palette: true, colours, dither: 0, effort: 10 }).toBuffer()
    if (small.length > mostBytes) continue
    writeFileSync(join('docs/screens', `${name}.png`), small)
    return
  }
  console.error(`${name}: too large for the repository`)
}
