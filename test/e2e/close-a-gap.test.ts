import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { type App, openApp } from '../support/app.ts'
import { goodJpeg } from '../support/files.ts'
import { withKeyboard } from '../support/hands.ts'

const desktop = inject('desktop')
const opened: App[] = []

/** A new branch with one scan waiting, and 核对 open on the first month of the committee. */
async function start(): Promise<App> {
  if (desktop === null) throw new Error('no desktop')
  const app = await openApp(desktop, { today: '2025-07-02' })
  opened.push(app)
  await app.createCatalogue('青禾村党支部', app.folder)
  const scan = join(app.folder, '扫描0007.jpg')
  writeFileSync(scan, await goodJpeg())
  await app.addFiles([scan])
  await app.goTo('核对')
  return app
}

const gap = /^党员大会，2025年第1季度：逾期/
const closed = /^党员大会，2025年第1季度：完整/

afterEach(async () => {
  await Promise.all(opened.splice(0).map((app) => app.close()))
})

describe.skipIf(desktop === null)('a gap is closed from where it is found', () => {
  test('with the mouse', async () => {
    const app = await start()
    await app.window.getByRole('button', { name: gap }).click()
    await app.button('归档材料').click()
    await app.window.getByText(/^正在补齐：党员大会/).waitFor()
    await app.window.getByLabel('日期').fill('2025-03-21')
    await app.window.getByLabel('日期').press('Enter')
    // A click beside everything frames nothing, though keys were pressed before.
    await app.window.locator('main').click({ position: { x: 400, y: 4 } })
    const framed = await app.window
      .locator(':focus')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).outlineStyle))
    expect(framed).toEqual(framed.map(() => 'none'))
    await app.button('归档').click()
    await app.window.getByText('应有1次，已归档1次：2025-03-21。').waitFor()
    expect(await app.window.getByRole('button', { name: closed }).count()).toBe(1)
  })

  test('with the keyboard alone', async () => {
    const app = await start()
    const hands = withKeyboard(app.window)
    await hands.press(app.window.getByRole('button', { name: gap }))
    await hands.press(app.button('登记活动'))
    await hands.write(app.window.getByLabel('活动日期'), '2025-03-21')
    await hands.press(app.button('保存'))
    await app.window.getByText('有1次党员大会没有归档材料，请补充。').waitFor()
  })
})
