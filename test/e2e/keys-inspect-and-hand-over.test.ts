import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { furnished } from '../engine/calls/world.ts'
import { type App, openApp } from '../support/app.ts'
import { withKeyboard } from '../support/hands.ts'

const desktop = inject('desktop')
const opened: App[] = []

afterEach(async () => {
  await Promise.all(opened.splice(0).map((app) => app.close()))
})

describe.skipIf(desktop === null)('with the keyboard alone', () => {
  test('the inspection is prepared, and the catalogue handed over', async () => {
    if (desktop === null) throw new Error('no desktop')
    const { client, folder, root } = await furnished()
    await client.catalogue.close({})
    const place = join(root, '交付')
    mkdirSync(place)
    const app = await openApp(desktop, { today: '2025-07-02', catalogue: folder })
    opened.push(app)
    const { window } = app
    const hands = withKeyboard(window)

    await hands.goTo('核对')
    const gap = window.getByRole('button', { name: /^党员大会，2025年第1季度：逾期/ })
    await hands.press(gap)
    await hands.press(app.button('说明原因'))
    const dialog = window.getByRole('dialog', { name: '说明原因' })
    await hands.findSelfOn(dialog.getByLabel('原因'))
    await hands.write(dialog.getByLabel('原因'), '一月抢修，会议推迟')
    await hands.write(dialog.getByLabel('说明人'), '宋初晴')
    await hands.press(dialog.getByRole('button', { name: '保存' }))
    await window.getByText(/宋初晴说明：一月抢修，会议推迟/).waitFor()
    await hands.leave(window.getByRole('dialog').first())
    await hands.findSelfOn(gap)

    await hands.goTo('迎检包')
    app.answerDialogs([place])
    await hands.press(app.button('生成迎检包'))
    await window.getByText(/^迎检包已生成/).waitFor({ timeout: 60_000 })
    expect(readdirSync(place)).toEqual(['试验支部2025年度迎检包-20250702'])

    await hands.goTo('设置')
    await hands.write(window.getByLabel('移交人'), '宋初晴')
    await hands.write(window.getByLabel('接收人'), '沈南乔')
    app.answerDialogs([place])
    await hands.press(app.button('打印交接清单'))
    await hands.press(window.getByRole('dialog').getByRole('button', { name: '另存为 PDF' }))
    await window.getByText(/^交接清单已保存/).waitFor()
    expect(existsSync(join(place, '交接清单-20250702', '交接清单.pdf'))).toBe(true)
  })
})
