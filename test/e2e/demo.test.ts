import { execFileSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import type { Locator } from 'playwright'
import sharp from 'sharp'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { type App, openApp } from '../support/app.ts'
import { temporaryFolder } from '../support/engine.ts'

const desktop = inject('desktop')
const root = resolve(import.meta.dirname, '../..')
let app: App | null = null

afterEach(() => app?.close())

/** The demo's catalogue, scanned, filed and read by the program that is shipped. */
async function makeDemo(): Promise<string> {
  const folder = join(await temporaryFolder(), 'demo')
  execFileSync(process.execPath, ['src/cli/ledger.ts', 'demo', folder], { cwd: root, stdio: 'pipe' })
  return join(folder, 'catalogue')
}

/** How dark the darkest point of what is shown is, and how much of the paper is tinted: both from 0 to 255. */
async function look(mark: Locator): Promise<{ darkest: number; tint: number }> {
  const { channels } = await sharp(await mark.screenshot())
    .removeAlpha()
    .stats()
  const [red, , blue] = channels
  return { darkest: red?.min ?? 255, tint: (red?.mean ?? 0) - (blue?.mean ?? 0) }
}

describe.skipIf(desktop === null)('on the demo', () => {
  test('two characters are found, and marked on the scan where they stand', async () => {
    if (desktop === null) throw new Error('no desktop')
    const catalogue = await makeDemo()
    app = await openApp(desktop, { today: '2026-01-15', catalogue })
    const { window } = app
    const results = await app.search('会议')
    expect(await results.getByRole('button').count()).toBeGreaterThan(5)

    const chosen = window.locator('.sheet-mark.chosen')
    await chosen.waitFor()
    expect(await window.locator('.sheet-mark').count()).toBeGreaterThan(1)
    // The page is drawn when it is first looked at.
    await expect.poll(async () => (await look(chosen)).darkest).toBeLessThan(110)
    expect((await look(chosen)).tint).toBeGreaterThan(40)

    const before = await chosen.boundingBox()
    await window.keyboard.press('F3')
    await expect.poll(() => chosen.boundingBox()).not.toEqual(before)
    await expect.poll(async () => (await look(chosen)).darkest).toBeLessThan(110)

    // The words lie over their images, to be copied.
    await window.evaluate(() => {
      const line = [...document.querySelectorAll('.sheet-text text')].find((each) => each.textContent?.includes('会议'))
      if (line) getSelection()?.selectAllChildren(line)
    })
    expect(await window.evaluate(() => String(getSelection()))).toContain('会议')
  })
})
