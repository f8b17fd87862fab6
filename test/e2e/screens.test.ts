import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type App, openApp } from '../support/app.ts'
import { openEngine, resultOf } from '../support/engine.ts'
import { goodPdf } from '../support/files.ts'
import { type Hands, withKeyboard, withMouse } from '../support/hands.ts'
import { registerRow, writeCsvRegister } from '../support/register.ts'
import { writeCsvRoster } from '../support/roster.ts'

const desktop = inject('desktop')

/** Two papers filed on one line, in one box. */
async function makeCatalogue(folder: string): Promise<string> {
  const engine = openEngine()
  const { client } = engine
  const catalogue = await client.catalogue.create({ folder: join(folder, 'catalogue'), branch: '青禾村党支部' })
  await writeFile(join(folder, 'a.pdf'), await goodPdf(['一季度党员大会会议记录']))
  await writeFile(join(folder, 'b.pdf'), await goodPdf(['二季度党员大会会议记录']))
  const second = { 题名: '二季度党员大会会议记录', 日期: '2025-06-20', 文件: 'b.pdf' }
  const registerFile = join(folder, 'register.csv')
  await writeCsvRegister(registerFile, [registerRow({ 文件: 'a.pdf' }), registerRow(second)])
  const [branch] = catalogue.branches
  if (!branch) throw new Error('a catalogue without a branch')
  await resultOf(
    engine,
    'import',
    await client.intake.start({ paths: [folder], branchId: branch.id, registerFile, thenRead: false }),
  )
  await engine.close()
  return catalogue.folder
}

describe.skipIf(desktop === null).each([
  ['the mouse', withMouse],
  ['the keyboard alone', withKeyboard],
] as const)('every screen does its work with %s', (_, by) => {
  let folder: string
  let app: App
  let hands: Hands

  beforeAll(async () => {
    if (desktop === null) throw new Error('no desktop')
    folder = await mkdtemp(join(tmpdir(), 'ledger-screens-'))
    app = await openApp(desktop, { today: '2025-07-02', catalogue: await makeCatalogue(folder) })
    hands = by(app.window)
    await app.window.getByRole('menuitem', { name: '首页' }).waitFor()
  })

  afterAll(async () => {
    await app?.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('名册: a roster is imported after a look, a person corrected, their certificate registered', async () => {
    const { window } = app
    const roster = join(folder, 'roster.csv')
    await writeCsvRoster(
      roster,
      { 姓名: '宋初晴', 类别: '正式党员', 党小组: '第一党小组', 转正日期: '2020-07-01' },
      { 姓名: '程以安', 类别: '预备党员', 入党日期: '2025-05-01' },
      { 姓名: '', 类别: '正式党员' },
    )
    await hands.goTo('名册')
    app.answerDialogs([roster])
    await hands.press(app.button('导入名册'))
    await window.getByText('新增 2 人，更改 0 人，无变化 0 人，不导入 1 行。').waitFor()
    await hands.press(app.button('导入这 2 人'))
    await hands.findSelfOn(app.button('导入名册'))

    const person = app.button('宋初晴')
    await hands.press(person)
    const drawer = window.getByRole('dialog', { name: '宋初晴' })
    await hands.write(drawer.getByLabel('编号'), 'QH-01')
    await hands.press(drawer.getByRole('button', { name: '保存' }))
    await window.getByRole('cell', { name: 'QH-01' }).waitFor()
    await hands.findSelfOn(person)

    await hands.press(person)
    const register = drawer.getByRole('button', { name: '登记宋初晴的证件' })
    await hands.press(register)
    const form = window.getByRole('dialog', { name: '登记宋初晴的证件' })
    await hands.write(form.getByLabel('证件编号'), '示例0001')
    await hands.write(form.getByLabel('发证日期'), '2021-07-01')
    await hands.press(form.getByRole('button', { name: '保存' }))
    await drawer.getByText('发证日期 2021-07-01 · 有效期至 长期').waitFor()
    await form.waitFor({ state: 'hidden' })
    await hands.leave(drawer)
    await hands.findSelfOn(person)
  })

  test('活动: one is made with its attendance and papers, corrected, and removed', async () => {
    const { window } = app
    await hands.goTo('活动')
    await hands.press(app.button('新建活动'))
    const made = window.getByRole('dialog', { name: '新建活动' })
    await hands.write(made.getByLabel('活动日期'), '2025-03-21')
    await hands.choose(made.getByLabel('活动类别'), '党课')
    await hands.write(made.getByLabel('议题或主题'), '怎样记好一本台账')
    await hands.write(made.getByLabel('应到'), '2')
    await hands.write(made.getByLabel('实到'), '1')
    await hands.write(made.getByLabel('请假', { exact: true }), '1')
    await hands.press(made.getByRole('button', { name: '添加材料' }))
    await hands.choose(made.getByLabel('材料所在的件'), '一季度党员大会会议记录')
    await hands.write(made.getByLabel('从第几页'), '1')
    await hands.write(made.getByLabel('到第几页'), '1')
    await hands.press(made.getByRole('button', { name: '保存' }))
    const row = window.getByRole('listitem').filter({ hasText: '怎样记好一本台账' })
    await row.getByText('应到 2 · 实到 1 · 请假 1').waitFor()
    await row.getByRole('button', { name: '一季度党员大会会议记录' }).waitFor()
    await hands.findSelfOn(app.button('新建活动'))

    const edit = row.getByRole('button', { name: '修改' })
    await hands.press(edit)
    const changed = window.getByRole('dialog', { name: '修改活动' })
    await hands.write(changed.getByLabel('主讲人'), '宋初晴')
    await hands.press(changed.getByRole('button', { name: '保存' }))
    await row.getByText(/主讲人：宋初晴/).waitFor()
    await hands.findSelfOn(edit)

    await hands.press(row.getByRole('button', { name: '删除' }))
    const asked = window.getByRole('dialog', { name: '删除这次活动？' })
    await hands.press(asked.getByRole('button', { name: '删除' }))
    await row.waitFor({ state: 'detached' })
    await asked.waitFor({ state: 'detached' })
  })

  test('方案: a line is edited, a version begun and compared, and a line with papers is not removed', async () => {
    const { window } = app
    await hands.goTo('方案')
    const tree = window.getByRole('navigation')
    await hands.pick(tree, 'H4-01')
    const form = window.getByRole('region', { name: /党员大会/ })
    await hands.press(form.getByRole('button', { name: '删除' }))
    const asked = window.getByRole('dialog')
    await hands.press(asked.getByRole('button', { name: '删除' }))
    const refusal = window.getByText(/有2件档案，不能删除/)
    await refusal.first().waitFor()
    await asked.waitFor({ state: 'detached' })
    // It stands over the buttons for as long as it takes to read, and while the pointer rests on it.
    await window.mouse.move(0, 0)
    await expect.poll(() => refusal.count(), { timeout: 30_000 }).toBe(0)

    await hands.press(app.button('新版本'))
    const start = window.getByRole('dialog', { name: '从某一年度起使用新版本' })
    await hands.press(start.getByRole('button', { name: '新版本' }))
    await start.waitFor({ state: 'detached' })
    await window.locator('.ant-select').filter({ hasText: '1.0（2026年度起）' }).waitFor()
    await hands.pick(tree, 'H4-01')
    await hands.write(form.getByLabel('名称'), '党员大会材料')
    await hands.press(form.getByRole('button', { name: '保存' }))
    await tree.getByText('H4-01 党员大会材料').waitFor()

    await hands.press(app.button('比较版本'))
    const compared = window.getByRole('dialog', { name: '比较版本' })
    await compared.getByText(/→ 党员大会材料/).waitFor()
    await hands.leave(compared)
    await hands.findSelfOn(app.button('比较版本'))
  })

  test('档案: a line is browsed, a box described in its 备考表 and split', async () => {
    const { window } = app
    await hands.goTo('档案')
    await hands.pick(window.getByRole('navigation', { name: '清册目录' }), 'H4-01')
    await hands.press(app.button('二季度党员大会会议记录'))
    await window.getByRole('img', { name: '二季度党员大会会议记录 第 1 页' }).waitFor()
    await hands.press(app.button('返回列表'))

    await hands.turnTo(window.getByRole('radio', { name: '按档案盒' }))
    await hands.press(window.getByRole('button', { name: /备考表缺/ }))
    const fill = app.button('填写备考表')
    await hands.press(fill)
    const note = window.getByRole('dialog', { name: /^备考表/ })
    await hands.write(note.getByLabel('盒内文件情况说明'), '没有缺损。')
    await hands.write(note.getByLabel('整理人'), '宋初晴')
    await hands.write(note.getByLabel('整理日期'), '2025-07-01')
    await hands.press(note.getByRole('button', { name: '保存' }))
    await window.getByText('还缺：检查人、检查日期').waitFor()
    await hands.findSelfOn(fill)

    await hands.press(app.button('从某一件起另装一盒'))
    const split = window.getByRole('dialog', { name: '从某一件起另装一盒' })
    await hands.choose(split.getByRole('combobox'), '二季度党员大会会议记录')
    await hands.press(split.getByRole('button', { name: '从某一件起另装一盒' }))
    await window.getByText('起止件号 0002—0002').waitFor()
  })
})
