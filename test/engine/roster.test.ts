import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import writeExcel from 'write-excel-file/node'
import type { Member } from '../../src/core/catalogue/member.ts'
import { startWithCatalogue, temporaryFolder } from '../support/engine.ts'
import { fullRoster, writeCsvRoster } from '../support/roster.ts'

async function start() {
  const root = await temporaryFolder()
  const started = await startWithCatalogue(root)
  const file = join(root, 'roster.csv')
  const branchId = started.branch.id
  const listed = () => started.client.roster.list({ branchId })
  const branch = async () => {
    const catalogue = await started.client.catalogue.get({})
    const found = catalogue?.branches.find(({ id }) => id === branchId)
    if (!found) throw new Error('no branch')
    return found
  }
  return { ...started, root, file, branchId, listed, current: branch, ask: { branchId, file } }
}

const person: Omit<Member, 'id' | 'branchId'> = {
  groupId: null,
  number: '',
  name: '宋初晴',
  sex: '女',
  bornOn: '1990-07-01',
  stages: [{ stage: '正式党员', from: '2016-07-01' }],
  posts: [{ title: '书记', from: '2023-03-01', to: null }],
  note: '',
}

describe('importing a roster', () => {
  it('brings a branch of 46 people in three groups; a second run changes nothing and leaves no trace', async () => {
    const { client, file, ask, listed, current, branchId } = await start()
    await writeCsvRoster(file, ...fullRoster())
    const { plan, seen } = await client.roster.preview(ask)
    expect(plan).toMatchObject({ changed: [], rejected: [], newGroups: ['第一党小组', '第二党小组', '第三党小组'] })
    expect((await listed()).members).toEqual([])
    const result = await client.roster.apply({ ...ask, seen })
    expect(result).toEqual({ added: 46, changed: 0, unchanged: 0, rejected: [] })
    const branch = await current()
    expect(branch).toMatchObject({ grouping: 'present', groups: [{ name: '第一党小组' }, {}, {}] })
    const first = await listed()
    const reached = (stage: string) => first.members.filter((member) => member.stages.at(-1)?.stage === stage).length
    expect([reached('正式党员'), reached('预备党员')]).toEqual([44, 2])
    expect(branch.groups.map(({ id }) => first.members.filter((member) => member.groupId === id).length)).toEqual([
      16, 15, 15,
    ])
    expect(await client.roster.apply(ask)).toEqual({ added: 0, changed: 0, unchanged: 46, rejected: [] })
    expect(await listed()).toEqual(first)
    expect((await client.roster.list({ branchId })).members).toHaveLength(46)
  })

  it('reads a spreadsheet with true dates', async () => {
    const { client, root, branchId, listed } = await start()
    const file = join(root, 'roster.xlsx')
    const born = new Date('1990-07-01T00:00:00Z')
    const cells = [
      [{ value: '姓名' }, { value: '出生日期' }, { value: '类别' }],
      [{ value: '宋初晴' }, { value: born, type: Date, format: 'yyyy-mm-dd' }, { value: '正式党员' }],
    ]
    await writeExcel(cells).toFile(file)
    expect(await client.roster.apply({ branchId, file })).toMatchObject({ added: 1, rejected: [] })
    expect((await listed()).members).toMatchObject([{ name: '宋初晴', bornOn: '1990-07-01', groupId: null }])
  })

  it('rejects the rows that cannot be and keeps what is not said', async () => {
    const { client, file, ask, branchId, listed } = await start()
    const kept = await client.members.save({ ...person, branchId })
    await writeCsvRoster(
      file,
      { 姓名: '宋初晴', 类别: '正式党员', 备注: '兼职' },
      { 姓名: '许安澜', 类别: '预备党员', 出生日期: '1999-02-29' },
      { 姓名: '陶知遥', 类别: '正式党员' },
      { 姓名: '陶知遥', 类别: '正式党员' },
      { 姓名: '江照野', 类别: '申请人' },
    )
    const { rejected, ...counts } = await client.roster.apply(ask)
    expect(counts).toEqual({ added: 1, changed: 1, unchanged: 0 })
    expect(rejected.map(({ row }) => row)).toEqual([3, 4, 5])
    const { members } = await listed()
    expect(members).toMatchObject([{ ...kept, note: '兼职' }, { name: '江照野' }])
    expect(await client.roster.apply(ask)).toEqual({ added: 0, changed: 0, unchanged: 2, rejected })
  })

  it('says so when a .csv is not UTF-8', async () => {
    const { client, file, ask } = await start()
    await writeFile(file, Buffer.from('d0d5c3fb2cc0e0b1f00d0a', 'hex'))
    await expect(client.roster.preview(ask)).rejects.toMatchObject({ kind: 'unreadable' })
  })

  it('refuses when the roster is not what the preview showed', async () => {
    const { client, file, ask, branchId, listed } = await start()
    await writeCsvRoster(file, { 姓名: '宋初晴', 类别: '正式党员' })
    const { seen } = await client.roster.preview(ask)
    await client.members.save({ ...person, branchId })
    await expect(client.roster.apply({ ...ask, seen })).rejects.toMatchObject({ kind: 'conflict' })
    expect((await listed()).members).toHaveLength(1)
  })
})

describe('a record of the roster', () => {
  it('is corrected whole, stages in their order, and taken out again', async () => {
    const { client, branchId, listed } = await start()
    const added = await client.members.save({ ...person, branchId })
    const stages: Member['stages'] = [
      { stage: '正式党员', from: '2016-07-01' },
      { stage: '预备党员', from: '2015-07-01' },
    ]
    const posts = [{ title: '组织委员', from: '2020-01-01', to: '2022-12-31' }]
    const changed = await client.members.save({ ...added, stages, posts, sex: '' })
    expect(changed).toEqual({ ...added, stages: stages.toReversed(), posts, sex: '' })
    expect((await listed()).members).toEqual([changed])
    await client.members.remove({ id: added.id })
    expect((await listed()).members).toEqual([])
  })

  it.each<[string, Partial<typeof person>, RegExp]>([
    ['a 类别 twice', { stages: [...person.stages, { stage: '正式党员', from: null }] }, /同一类别/],
    ['a post that ends before it begins', { posts: [post('2023-01-01', '2022-01-01')] }, /职务“书记”的结束日期/],
    ['stages against their order', { stages: [...person.stages, stage('2017-07-01')] }, /早于入党日期/],
  ])('is refused with %s', async (_, change, message) => {
    const { client, branchId } = await start()
    await expect(client.members.save({ ...person, ...change, branchId })).rejects.toThrow(message)
  })

  it('is not entered twice, and not moved to another branch', async () => {
    const { client, branchId } = await start()
    const added = await client.members.save({ ...person, branchId })
    await expect(client.members.save({ ...person, branchId })).rejects.toMatchObject({ kind: 'conflict' })
    const other = await client.branches.add({ name: '乙支部' })
    await expect(client.members.save({ ...added, branchId: other.id })).rejects.toThrow(/转出/)
  })

  it('stays while an activity names it, and so does its group', async () => {
    const { client, branchId } = await start()
    const { groups } = await client.branches.change({ id: branchId, groups: [{ name: '第一党小组' }] })
    const groupId = groups[0]?.id ?? null
    const { id } = await client.members.save({ ...person, groupId, branchId })
    const kinds = ['talk' as const]
    const about = { branchId, groupId: null, date: '2025-03-03', kinds, topic: '', memberIds: [id], evidence: [] }
    await client.activities.add({ ...about, due: 1, present: 1, excused: 0, absent: 0 })
    await expect(client.members.remove({ id })).rejects.toThrow(/与 1 次活动相关/)
    await expect(client.branches.change({ id: branchId, groups: [] })).rejects.toThrow(/名下有 1 人/)
  })
})

describe('terms', () => {
  it('stand one after the other', async () => {
    const { client, branchId, listed } = await start()
    const first = await client.terms.save({ branchId, from: '2020-03-01', to: null })
    await expect(client.terms.save({ branchId, from: '2023-03-01', to: null })).rejects.toThrow(/重叠/)
    await client.terms.save({ ...first, to: '2023-02-28' })
    await client.terms.save({ branchId, from: '2023-03-01', to: null })
    await expect(client.terms.save({ branchId, from: '2023-02-28', to: '2023-02-28' })).rejects.toThrow(/重叠/)
    const other = await client.branches.add({ name: '乙支部' })
    await expect(client.terms.save({ ...first, branchId: other.id })).rejects.toThrow(/另一个支部/)
    await client.terms.remove({ id: first.id })
    expect((await listed()).terms).toMatchObject([{ from: '2023-03-01', to: null }])
  })
})

describe('上级党组织', () => {
  it('is a branch that is not below', async () => {
    const { client, branchId } = await start()
    const [middle, low] = [await client.branches.add({ name: '中' }), await client.branches.add({ name: '下' })]
    const put = (id: number, parentId: number | null) => client.branches.change({ id, parentId })
    expect(await put(middle.id, branchId)).toMatchObject({ parentId: branchId })
    await put(low.id, middle.id)
    await expect(put(branchId, branchId)).rejects.toThrow(/就是本支部/)
    await expect(put(branchId, low.id)).rejects.toThrow(/它的下级/)
    await expect(put(branchId, 99)).rejects.toMatchObject({ kind: 'invalid' })
    expect(await put(low.id, null)).toMatchObject({ parentId: null })
  })
})

function post(from: string, to: string) {
  return { title: '书记', from, to }
}

function stage(from: string) {
  return { stage: '预备党员' as const, from }
}
