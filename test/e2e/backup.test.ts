import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { type App, openApp } from '../support/app.ts'
import { goodJpeg } from '../support/files.ts'

const desktop = inject('desktop')
const opened: App[] = []
const today = new Date().toISOString().slice(0, 10)

afterEach(async () => {
  await Promise.all(opened.splice(0).map((app) => app.close()))
})

/** Overwrites the middle of a database, as a failing disk would. */
function damage(file: string): void {
  const bytes = readFileSync(file)
  bytes.fill(0x55, 4096, bytes.length)
  writeFileSync(file, bytes)
}

describe.skipIf(desktop === null)('a catalogue that is damaged', () => {
  test('comes back from its backup, with everything that was filed', async () => {
    if (desktop === null) throw new Error('no desktop')
    const app = await openApp(desktop, { today })
    opened.push(app)
    await app.createCatalogue('青禾村党支部', app.folder)
    const scan = join(app.folder, '扫描0007.jpg')
    writeFileSync(scan, await goodJpeg())
    await app.addFiles([scan])
    const code = await app.file({ line: '工作计划', title: '年度工作计划', date: today })

    const disk = join(app.folder, '备份盘')
    mkdirSync(disk)
    await app.goTo('备份与安全')
    app.answerDialogs([disk])
    await app.button('选择备份位置').click()
    await app.button('立即备份').click()
    await app.window.getByText(/^备份完成：1 件/).waitFor()

    await app.window.getByRole('button', { name: '青禾村党支部' }).click()
    await app.window.getByText('关闭目录库').click()
    await app.button('选择目录库文件夹').waitFor()
    damage(join(app.folder, '青禾村党支部台账/catalogue.db'))
    app.answerDialogs([join(app.folder, '青禾村党支部台账')], [disk], [app.folder])
    await app.button('选择目录库文件夹').click()
    await app.window.getByText(/损坏/).first().waitFor()

    await app.button('选择备份所在的位置').click()
    await app.button('恢复').click()
    await app.button('选择文件夹').last().click()
    await app.button('开始恢复').click()
    await app.button('打开恢复出的目录库').click()
    await app.goTo('档案')
    await app.window.getByText(code).first().waitFor()
    expect(await app.window.getByText('年度工作计划').count()).toBeGreaterThan(0)
  })
})
