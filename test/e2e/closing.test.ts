import { afterEach, describe, expect, inject, test } from 'vitest'
import { type App, openApp } from '../support/app.ts'

const desktop = inject('desktop')
let app: App | null = null

afterEach(() => app?.close())

describe.skipIf(desktop === null)('closing the window', () => {
  test('asks first where something is not saved, and closes once a person agrees', async () => {
    if (desktop === null) throw new Error('no desktop')
    app = await openApp(desktop, { today: '2025-07-02' })
    const { window, electron } = app
    await app.createCatalogue('青禾村党支部', app.folder)
    await window.getByRole('menuitem', { name: '活动' }).click()
    await app.button('新建活动').first().click()
    const topic = window.getByRole('dialog').getByLabel('议题')
    await topic.fill('研究秋种')
    const close = () => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    await close()
    await app.button('继续填写').click()
    await app.button('继续填写').waitFor({ state: 'hidden' })
    expect(await topic.inputValue()).toBe('研究秋种')
    await close()
    const closed = window.waitForEvent('close')
    await app.button('放弃，关闭程序').click()
    await closed
  })
})
