import { afterEach, describe, expect, inject, test } from 'vitest'
import { type App, openApp } from '../support/app.ts'

const desktop = inject('desktop')
let app: App | null = null

afterEach(() => app?.close())

describe.skipIf(desktop === null)('the first run', () => {
  test('leads from the branch’s name by way of 经办人, 方案, 名册, 支部设置 and 备份 to 首页, each step to be left out', async () => {
    if (desktop === null) throw new Error('no desktop')
    app = await openApp(desktop, { today: '2025-07-02' })
    const { window } = app
    app.answerDialogs([app.folder])
    await window.getByLabel('支部名称').fill('青禾村党支部')
    await app.button('选择文件夹').click()
    await window.getByText(app.folder).waitFor()
    await app.button('新建目录库').click()

    const guide = window.getByRole('region', { name: '开始使用' })
    await guide.getByText('由谁经办？').waitFor()
    await guide.getByRole('button', { name: '下一步' }).click()
    await guide.getByText('哪些材料该归在哪里？').waitFor()
    await app.button('确认为本单位方案').waitFor()
    await guide.getByRole('button', { name: '下一步' }).click()
    await guide.getByText('支部有哪些党员？').waitFor()
    await guide.getByRole('button', { name: '下一步' }).click()
    await guide.getByText('支部设不设支委会、党小组？').waitFor()
    await app.button('支部设置').waitFor()
    await guide.getByRole('button', { name: '下一步' }).click()
    await guide.getByText('备份放在哪里？').waitFor()
    await guide.getByRole('button', { name: '上一步' }).click()
    await guide.getByText('支部设不设支委会、党小组？').waitFor()
    await guide.getByRole('button', { name: '下一步' }).click()
    await guide.getByRole('button', { name: '完成' }).click()
    await window.getByText('收件箱是空的').waitFor()
    expect(await guide.count()).toBe(0)

    // What was left out can be taken up again.
    await app.button('青禾村党支部').click()
    await window.getByText('开始使用向导').click()
    await guide.getByText('由谁经办？').waitFor()
  })

  test('speaks English where the system does, and keeps the language that was chosen instead', async () => {
    if (desktop === null) throw new Error('no desktop')
    app = await openApp(desktop, { today: '2025-07-02', system: 'en_GB' })
    const { window } = app
    await window.getByRole('heading', { name: 'Branch Ledger' }).waitFor()
    expect(await window.title()).toBe('Branch Ledger')
    await window.getByText('中文', { exact: true }).click()
    await window.getByRole('heading', { name: '支部台账' }).waitFor()
    await window.reload()
    await window.getByRole('heading', { name: '支部台账' }).waitFor()
    expect(await window.locator('html').getAttribute('lang')).toBe('zh-CN')
  })
})
