import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { type App, openApp } from '../support/app.ts'
import { goodPdf } from '../support/files.ts'
import { withKeyboard } from '../support/hands.ts'

const desktop = inject('desktop')
const opened: App[] = []

afterEach(async () => {
  await Promise.all(opened.splice(0).map((app) => app.close()))
})

describe.skipIf(desktop === null)('with the keyboard alone', () => {
  test('a stack is filed, each paper under the cursor as the one before goes, and a page is found', async () => {
    if (desktop === null) throw new Error('no desktop')
    const app = await openApp(desktop, { today: '2025-07-02' })
    opened.push(app)
    const { window } = app
    await app.createCatalogue('青禾村党支部', app.folder)
    const papers = [
      ['20250321党员大会会议记录.pdf', '党员大会会议记录\n研究灌渠清淤的义务劳动安排'],
      ['20250620党员大会会议记录.pdf', '党员大会会议记录\n讨论防汛值守'],
    ] as const
    const paths = papers.map(([name]) => join(app.folder, name))
    for (const [at, [, text]] of papers.entries()) writeFileSync(paths[at] ?? '', await goodPdf([text]))
    const hands = withKeyboard(window)

    await hands.goTo('收件箱')
    app.answerDialogs(paths)
    await hands.press(app.button('添加文件'))
    await window.getByText('导入完成').waitFor()
    const form = window.getByRole('region', { name: '归档' })
    await hands.findSelfOn(form.getByLabel('清册条目'))
    await hands.write(form.getByLabel('题名'), '一季度党员大会会议记录')
    await window.keyboard.press('Control+Enter')
    await window.getByText(/^已归档：.*0001）$/).waitFor()
    // The next one is at hand: nothing has to be looked for.
    await window.getByText('20250620党员大会会议记录.pdf').first().waitFor()
    await hands.findSelfOn(form.getByLabel('清册条目'))
    await expect.poll(() => app.button('归档').isEnabled()).toBe(true)
    await window.keyboard.press('Control+Enter')
    await window.getByText(/^已归档：.*0002）$/).waitFor()

    await window.keyboard.press('Control+6')
    const field = window.getByLabel('检索全部页面的文字')
    await hands.findSelfOn(field)
    await expect
      .poll(
        async () => {
          await hands.write(field, '')
          await hands.write(field, '灌渠清淤')
          return window.getByRole('list', { name: '检索结果' }).count()
        },
        { timeout: 60_000, interval: 2000 },
      )
      .toBe(1)
    await window.keyboard.press('Enter')
    await window.getByRole('img', { name: '一季度党员大会会议记录 第 1 页' }).waitFor()
    await hands.press(app.button('返回'))
    await hands.findSelfOn(field)
  })
})
