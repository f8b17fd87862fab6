import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ActivityRow } from '../../src/core/activities/activity-row.ts'
import type { ItemFields } from '../../src/core/catalogue/item.ts'
import { activityRow, writeActivityFile } from '../support/activity-file.ts'
import { resultOf, startWithCatalogue, temporaryFolder } from '../support/engine.ts'
import { goodJpeg, goodPdf } from '../support/files.ts'
import { registerRow, writeCsvRegister } from '../support/register.ts'

const code = (number: number) => `WS·2025-Y-DZB-000${number}`

/** A catalogue with a group, two filed papers of one member meeting, and one of a group meeting. */
async function withMeetings() {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'a.jpg'), await goodJpeg())
  await writeFile(join(folder, 'b.pdf'), await goodPdf(['记录一', '记录二', '记录三']))
  await writeFile(join(folder, 'c.jpg'), await goodJpeg({ seed: 7 }))
  const registerFile = join(folder, 'register.csv')
  await writeCsvRegister(registerFile, [
    registerRow({ 题名: '党员大会通知' }),
    registerRow({ 题名: '党员大会记录', 文件: 'b.pdf', 页数: '3' }),
    registerRow({ 题名: '第一党小组会记录', 清册条目: 'H4-03', 文件: 'c.jpg' }),
  ])
  const started = await startWithCatalogue(folder)
  const { client, engine } = started
  await client.branches.change({ id: started.branch.id, groups: [{ name: '第一党小组' }, { name: '第二党小组' }] })
  const ask = { paths: [folder], branchId: started.branch.id, registerFile }
  const { failed } = await resultOf(engine, 'import', await client.intake.start(ask))
  expect(failed).toEqual([])
  const list = () => client.activities.list({ branchId: started.branch.id, year: 2025 })
  const file = join(folder, 'activities.csv')
  const give = async (...rows: Partial<ActivityRow>[]) => {
    await writeActivityFile(file, rows.map(activityRow))
    return { branchId: started.branch.id, file }
  }
  const scheme = await client.scheme.get({})
  const lineOf = (lineCode: string) =>
    scheme.slots.flatMap((slot) => slot.lines).find((line) => line.code === lineCode)?.id ?? 0
  const correct = async (number: number, change: Partial<ItemFields>, lineCode: string) => {
    const { id, documentNumber, issuer, title, date, secrecy, pageCount, note } = await client.items.find({
      code: code(number),
    })
    const fields = { documentNumber, issuer, title, date: date ?? '', secrecy, pageCount, note, ...change }
    return client.items.change({ id, lineId: lineOf(lineCode), fields })
  }
  return { ...started, list, give, correct }
}

describe('a file of activities', () => {
  it('adds to what filing made, instead of putting it there twice, and does nothing the second time', async () => {
    const { client, give, list } = await withMeetings()
    const asked = await give(
      { 档号: code(1), 材料种类: '通知', 应到: '46', 实到: '44', 请假: '1', 缺席: '1' },
      { 档号: code(2), 页码: '1', 材料种类: '签到' },
      { 活动类别: '党小组会', 党小组: '第一党小组', 档号: code(3), 主题: '学习党章' },
      { 活动类别: '主题党日；党课', 日期: '2025-05-09', 主讲人: '宋初晴' },
      { 档号: code(2), 页码: '4' },
    )
    const preview = await client.activities.previewImport(asked)
    expect(preview).toMatchObject({
      added: [{ rows: [5] }],
      changed: [{ rows: [2, 3], absorbed: [2] }, { rows: [4] }],
      rejected: [{ row: 6, message: expect.stringContaining('共3页') }],
    })
    const { rejected } = preview
    expect(await list()).toHaveLength(3)
    expect(await client.activities.applyImport(asked)).toEqual({ added: 1, changed: 2, unchanged: 0, rejected })
    const once = await list()
    expect(once).toMatchObject([
      {
        kinds: ['member-meeting'],
        due: 46,
        absent: 1,
        evidence: [{ role: '通知' }, { firstPage: 1, lastPage: 1, role: '签到' }],
      },
      { kinds: ['group-meeting'], topic: '学习党章' },
      { kinds: ['lecture', 'theme-day'], lecturer: '宋初晴', evidence: [] },
    ])
    expect(await client.activities.applyImport(asked)).toEqual({ added: 0, changed: 0, unchanged: 3, rejected })
    expect(await list()).toEqual(once)
  })

  it('counts a merged activity for each of its kinds', async () => {
    const { client, branch, give } = await withMeetings()
    const merged = { 活动类别: '党员大会;主题党日', 日期: '2025-06-20', 档号: code(2), 页码: '2-3' }
    await client.activities.applyImport(await give(merged))
    const { branches } = await client.checks.run({ branchId: branch.id, year: 2025, on: '2025-07-01' })
    const findings = branches.flatMap((each) => each.findings)
    const statusOf = (rule: string, period: string) =>
      findings.find((each) => each.rule === rule && each.period === period)?.status
    expect([statusOf('K01', '2025-Q2'), statusOf('K04', '2025-06'), statusOf('K04', '2025-05')]).toEqual([
      '完整',
      '完整',
      '逾期',
    ])
  })

  it('may have the heading that the kind of paper had before', async () => {
    const { client, give, list } = await withMeetings()
    const asked = await give({ 档号: code(2), 页码: '1', 材料种类: '签到' })
    const table = await readFile(asked.file, 'utf8')
    await writeFile(asked.file, table.replace('材料种类', '材料角色'))
    await client.activities.applyImport(asked)
    expect((await list()).flatMap(({ evidence }) => evidence)).toContainEqual(expect.objectContaining({ role: '签到' }))
    await writeFile(asked.file, table.replace('材料种类', '材料类型'))
    await expect(client.activities.previewImport(asked)).rejects.toThrow(/缺少列：材料种类/)
  })

  it('of another branch knows nothing of this one', async () => {
    const { client, give } = await withMeetings()
    const other = await client.branches.add({ name: '乙支部' })
    const { file } = await give({ 档号: code(1) }, { 党小组: '第一党小组' })
    const { rejected } = await client.activities.previewImport({ branchId: other.id, file })
    expect(rejected.map(({ row }) => row)).toEqual([2, 3])
  })
})

describe('the activity that filing made', () => {
  it('follows a corrected date and title, and keeps attendance and further papers', async () => {
    const { client, give, list, correct } = await withMeetings()
    await client.activities.applyImport(
      await give({ 活动类别: '党小组会', 党小组: '第一党小组', 应到: '9', 实到: '9', 档号: code(2), 材料种类: '总结' }),
    )
    await correct(3, { date: '2025-04-02', title: '第一党小组会会议记录' }, 'H4-03')
    expect((await list()).at(-1)).toMatchObject({
      date: '2025-04-02',
      topic: '第一党小组会会议记录',
      due: 9,
      evidence: [{ role: '总结' }, { role: '记录' }],
    })
  })

  it('follows its item to another line of meetings', async () => {
    const { list, correct } = await withMeetings()
    const [before] = await list()
    await correct(1, {}, 'H4-02')
    expect(await list()).toContainEqual({ ...before, kinds: ['committee-meeting'] })
  })

  it('keeps the date, topic and group that a person gave it', async () => {
    const { client, list, correct } = await withMeetings()
    const meeting = (await list()).find(({ kinds }) => kinds.includes('group-meeting'))
    if (!meeting) throw new Error('no group meeting')
    const { addedAt: _, ...same } = meeting
    await client.activities.change({
      ...same,
      date: '2025-03-20',
      topic: '学习党章',
      groupId: (meeting.groupId ?? 0) + 1,
    })
    await correct(3, { date: '2025-03-25', title: '第一党小组会' }, 'H4-03')
    expect(await list()).toContainEqual({ ...meeting, date: '2025-03-20', topic: '学习党章', groupId: 2 })
  })

  it('goes when its item turns out to be no meeting, unless somebody added to it', async () => {
    const { client, list, correct } = await withMeetings()
    const [first, second] = await list()
    if (!first || !second) throw new Error('no meetings')
    const { addedAt: _, ...same } = first
    await client.activities.change({ ...same, due: 46 })
    await correct(1, {}, 'H1-03')
    await correct(2, {}, 'H1-03')
    expect((await list()).map(({ id }) => id)).toEqual([first.id, 3])
    await correct(1, { date: '2025-03-01' }, 'H1-03')
    expect((await list())[0]).toMatchObject({ id: first.id, date: '2025-03-21', due: 46 })
  })
})
