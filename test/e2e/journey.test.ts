import { appendFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { type App, openApp } from '../support/app.ts'
import { temporaryFolder } from '../support/engine.ts'
import { goodJpeg, goodPdf } from '../support/files.ts'

const desktop = inject('desktop')
const today = '2025-07-02'
const opened: App[] = []

async function open(catalogue?: string): Promise<App> {
  if (desktop === null) throw new Error('no desktop')
  const app = await openApp(desktop, { today, ...(catalogue !== undefined && { catalogue }) })
  opened.push(app)
  return app
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((app) => app.close()))
})

/** Two papers of our own: one with a text layer, one that is only a picture. */
async function drawPapers(folder: string): Promise<{ readonly minutes: string; readonly picture: string }> {
  const minutes = join(folder, '20250321党员大会会议记录.pdf')
  const picture = join(folder, '扫描0007.jpg')
  writeFileSync(minutes, await goodPdf(['青禾村党支部党员大会会议记录\n研究灌渠清淤的义务劳动安排']))
  writeFileSync(picture, await goodJpeg())
  return { minutes, picture }
}

describe.skipIf(desktop === null)('the window', () => {
  test('from an empty folder to a bundle for the inspector', async () => {
    const app = await open()
    const { minutes, picture } = await drawPapers(app.folder)
    const place = join(app.folder, '交付')
    mkdirSync(place)

    await app.createCatalogue('青禾村党支部', join(app.folder))
    await app.addFiles([minutes, picture])
    const waiting = app.window.getByRole('grid', { name: '收件箱' }).getByRole('button')
    expect(await waiting.count()).toBe(2)

    const code = await app.file({ line: 'H4-01', title: '第一季度党员大会会议记录', date: '2025-03-21' })
    expect(code).toMatch(/2025.*0001$/)
    await expect.poll(() => waiting.count()).toBe(1)

    await app.readText()
    const results = await app.search('灌渠清淤')
    expect(await results.getByRole('button').count()).toBe(1)
    expect(await results.locator('mark').first().textContent()).toBe('灌渠清淤')
    await app.window.getByRole('img', { name: '第一季度党员大会会议记录 第 1 页' }).waitFor()
    expect(await app.window.locator('.sheet-mark').count()).toBe(1)

    await app.goTo('核对')
    await app.window.getByText('逐项列表').click()
    const firstQuarter = app.window.getByRole('row').filter({ hasText: '2025年第1季度' }).first()
    await expect.poll(() => firstQuarter.textContent()).toContain('完整')
    const secondQuarter = app.window.getByRole('row').filter({ hasText: '2025年第2季度' }).first()
    expect(await secondQuarter.textContent()).toContain('逾期')
    await app.explain(secondQuarter, { reason: '六月抗旱，会议推迟到七月', by: '宋初晴' })
    await expect.poll(() => secondQuarter.textContent()).toContain('宋初晴说明：六月抗旱，会议推迟到七月')
    expect(await secondQuarter.textContent()).toContain('逾期')

    await app.makeBundle(place)
    const [bundle] = readdirSync(place)
    expect(bundle).toBe('青禾村党支部2025年度迎检包-20250702')
    expect(existsSync(join(place, bundle ?? '', 'bagit.txt'))).toBe(true)
    const made = app.window.getByRole('list', { name: '已生成的迎检包' })
    expect(await made.textContent()).toContain(join(place, bundle ?? ''))
    const told = app.window.getByRole('alert').filter({ hasText: '迎检包已生成' })
    await told.getByRole('button', { name: '核验', exact: true }).click()
    await app.window.getByText(/^核验通过：/).waitFor()
    expect(await app.verdict()).toMatch(/完整.*未被改动.*没有多出.*由本目录库的密钥签名/)

    const altered = join(place, bundle ?? '', 'data/归档文件目录.csv')
    appendFileSync(altered, '多一行')
    writeFileSync(join(place, bundle ?? '', 'data/夹带.txt'), '后来加入')
    await app.verifyBundle(join(place, bundle ?? ''))
    await app.window.getByText(/^核验没有通过/).waitFor()
    expect(await app.verdict()).toMatch(/完整：清单所列文件都在.*1 个文件被改动.*多出 1 个/)
    for (const path of ['data/归档文件目录.csv', 'data/夹带.txt']) {
      await app.window.getByText(path, { exact: true }).waitFor()
    }
  })

  test('a catalogue named at the start is open at once, and the engine is started again when it dies', async () => {
    const first = await open()
    const catalogue = await temporaryFolder()
    await first.createCatalogue('石桥镇第一党支部', catalogue)
    await first.close()
    opened.pop()

    const app = await open(join(catalogue, '石桥镇第一党支部台账'))
    await app.window.getByText('收件箱是空的').waitFor()
    await app.killEngine()
    await app.window.getByText(/后台程序已重新启动/).waitFor()
    await app.goTo('档案')
    await app.window.getByText('这里还没有归档的件').waitFor()
  })

  test('a folder that is no catalogue is refused with a sentence', async () => {
    const app = await open()
    app.answerDialogs([app.folder])
    await app.button('选择目录库文件夹').click()
    const notice = app.window.locator('.ant-notification-notice')
    await notice.waitFor()
    expect(await notice.textContent()).toMatch(/目录库/)
  })
})
