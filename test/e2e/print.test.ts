import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { furnished } from '../engine/calls/world.ts'
import { type App, openApp } from '../support/app.ts'
import { openPdf } from '../support/pdf-js.ts'

const desktop = inject('desktop')
const opened: App[] = []

afterEach(async () => {
  await Promise.all(opened.splice(0).map((app) => app.close()))
})

/** Stands in for the system's dialog and printer: what would go there is kept, as the PDF that Chromium makes of it. */
async function catchPrints(app: App): Promise<() => Promise<Uint8Array>> {
  await app.electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (!window) throw new Error('no window')
    const { webContents } = window
    webContents.print = (_, done) => {
      void webContents.printToPDF({ printBackground: true, preferCSSPageSize: true }).then((pdf) => {
        Reflect.set(globalThis, 'printed', Buffer.from(pdf).toString('base64'))
        done?.(true, '')
      })
    }
  })
  return async () => {
    const text = await app.electron.evaluate(() => String(Reflect.get(globalThis, 'printed')))
    return new Uint8Array(Buffer.from(text, 'base64'))
  }
}

describe.skipIf(desktop === null)('printing', () => {
  test('an item and 核对清单 are seen first, and go to the printer as seen', async () => {
    if (desktop === null) throw new Error('no desktop')
    const { client, folder, root } = await furnished()
    await client.catalogue.close({})
    const app = await openApp(desktop, { today: '2026-01-15', catalogue: folder })
    opened.push(app)
    const { window } = app
    const printed = await catchPrints(app)

    await app.goTo('档案')
    await window.getByRole('row').getByRole('button', { name: '支部工作记录本' }).click()
    await app.button('打印……').click()
    await window.getByRole('img', { name: '打印这一件 第 1 页' }).waitFor()
    await app.button('打印').click()
    await window.getByText('已交给打印机，共 2 页').waitFor({ timeout: 60_000 })
    const item = await openPdf(await printed())
    expect(item.sizes).toEqual([
      [595, 842],
      [595, 842],
    ])
    expect(await window.locator('.on-paper').count()).toBe(0)
    app.answerDialogs([root])
    await app.button('另存为 PDF').click()
    await window.getByText(/^已保存为 /).waitFor()
    expect(readFileSync(join(root, 'WS·2025-Y-DZB-0001 支部工作记录本.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
    await window.keyboard.press('Escape')

    await app.goTo('核对')
    await app.button('打印核对清单').click()
    await window.getByRole('img', { name: '打印核对清单 第 1 页' }).waitFor()
    await app.button('打印').click()
    await window.getByText(/^已交给打印机，共 [3-9]\d* 页/).waitFor({ timeout: 60_000 })
    const list = await openPdf(await printed())
    expect(list.sizes[0]).toEqual([842, 595])
    expect(list.text).toContain('核对清单')
  })
})
