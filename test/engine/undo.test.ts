import { describe, expect, it } from 'vitest'
import { resultOf } from '../support/engine.ts'
import { fields, furnished, type World } from './calls/world.ts'

const all = { itemId: null, kinds: [], from: null, to: null, text: '' }

async function undoLast({ client }: World): Promise<string> {
  const step = await client.history.lastStep({})
  if (!step) throw new Error('nothing to undo')
  await client.history.undo({ id: step.id })
  return `${step.what} ${step.title}`
}

async function verify({ engine, client, folder }: World) {
  return resultOf(engine, 'verify', await client.verify.start({ path: folder }))
}

describe('undo', () => {
  it('takes back corrections one after another, as far as the filing', async () => {
    const world = await furnished()
    const { client, filed, line, branch } = world
    await client.items.change({ id: filed.id, lineId: line.id, fields: { ...fields, title: '甲' } })
    await client.items.change({ id: filed.id, lineId: line.id, fields: { ...fields, title: '乙' } })
    await client.items.withhold({ id: filed.id, reason: '核实' })
    const titles = async () => (await client.items.list({ state: 'filed' })).map((item) => [item.title, item.withheld])
    await undoLast(world)
    expect(await titles()).toEqual([['乙', '']])
    await undoLast(world)
    expect(await titles()).toEqual([['甲', '']])
    await undoLast(world)
    expect(await titles()).toEqual([[fields.title, '']])
    expect(await undoLast(world)).toMatch('归档')
    expect(await client.items.get({ id: filed.id })).toMatchObject({ state: 'inbox', code: null, filedAt: null })
    expect(await client.activities.list({ branchId: branch.id, year: 2025 })).toEqual([])
    expect(await client.history.lastStep({})).toBeNull()
    const { entries } = await client.history.list({ ...all, itemId: filed.id })
    expect(entries.slice(0, 4).map(({ what }) => what)).toEqual(['撤销', '撤销', '撤销', '撤销'])
    expect(await verify(world)).toMatchObject({ ok: true, problems: [] })
  })

  it('takes back what became of activities: added, changed, removed, and made by filing', async () => {
    const world = await furnished()
    const { client, branch, loose, filed } = world
    const lines = (await client.scheme.get({})).slots.flatMap((slot) => slot.lines)
    const line = lines.find(({ activity }) => activity === 'member-meeting')
    if (!line) throw new Error('no line of member meetings')
    const placement = { branchId: branch.id, lineId: line.id, year: 2025, retention: 'Y' }
    await client.items.file({ id: loose.id, placement, fields: { ...fields, date: '2025-03-21' } })
    const list = () => client.activities.list({ branchId: branch.id, year: 2025 })
    const [made] = await list()
    if (!made) throw new Error('filing made no activity')
    const evidence = [...made.evidence, { itemId: filed.id, firstPage: 1, lastPage: 1, role: '签到' as const }]
    const changed = await client.activities.change({ ...made, topic: '研究巡查', evidence })
    await client.activities.remove({ id: made.id })
    await undoLast(world)
    expect(await list()).toEqual([{ ...changed, addedAt: expect.any(String) }])
    await undoLast(world)
    expect(await list()).toEqual([{ ...made, addedAt: expect.any(String) }])
    expect(await undoLast(world)).toMatch('归档')
    expect(await list()).toEqual([])
    expect(await client.items.get({ id: loose.id })).toMatchObject({ state: 'inbox' })
    expect(await verify(world)).toMatchObject({ ok: true, problems: [] })
  })

  it('takes back a deletion', async () => {
    const world = await furnished()
    await world.client.bin.put({ ids: [world.filed.id], reason: '扫错了', by: '甲' })
    expect(await undoLast(world)).toMatch('删除到回收站')
    expect(await world.client.items.get({ id: world.filed.id })).toMatchObject({ state: 'filed' })
  })

  it('takes back a deletion of several, with the activity that one of them brought', async () => {
    const world = await furnished()
    const { client, filed, loose, placement, branch } = world
    const lines = (await client.scheme.get({})).slots.flatMap((slot) => slot.lines)
    const line = lines.find(({ activity }) => activity === 'member-meeting')
    if (!line) throw new Error('no line of member meetings')
    await client.items.file({ id: loose.id, placement: { ...placement, lineId: line.id }, fields })
    const list = () => client.activities.list({ branchId: branch.id, year: 2025 })
    const before = await list()
    expect(before).toHaveLength(1)
    await client.bin.put({ ids: [loose.id, filed.id, loose.id], reason: '扫错了', by: '甲' })
    expect(await list()).toEqual([])
    const { entries } = await client.history.list({ ...all, kinds: ['item'] })
    expect(entries.slice(0, 2).map(({ canUndo }) => canUndo)).toEqual([true, false])
    expect(await undoLast(world)).toMatch('批量删除到回收站')
    for (const { id } of [filed, loose]) expect(await client.items.get({ id })).toMatchObject({ state: 'filed' })
    expect(await list()).toEqual(before)
    expect(await verify(world)).toMatchObject({ ok: true, problems: [] })
  })

  it('takes back explanations given at once, each of which has an entry of its own', async () => {
    const world = await furnished()
    const { client, branch } = world
    const [first, second] = ['2025-Q1', '2025-Q2'].map((period) => toGap(branch.id, period))
    if (!first || !second) throw new Error('no gaps')
    const listReasons = async () => {
      const { branches } = await client.checks.run({ branchId: branch.id, year: 2025, on: '2026-01-01' })
      return branches.flatMap(({ findings }) => findings.flatMap(({ waiver }) => (waiver ? [waiver.reason] : [])))
    }
    await client.waivers.add({ gaps: [first], reason: '停电', by: '甲' })
    await client.waivers.add({ gaps: [first, second, first], reason: '抢险', by: '甲' })
    expect(await listReasons()).toEqual(['抢险', '抢险'])
    const { entries, total } = await client.history.list({ ...all, kinds: ['waiver'] })
    expect([total, entries.map(({ canUndo }) => canUndo)]).toEqual([3, [true, false, false]])
    expect(await undoLast(world)).toMatch('一并说明原因')
    expect(await listReasons()).toEqual(['停电'])
    await undoLast(world)
    expect(await listReasons()).toEqual([])
    expect(await verify(world)).toMatchObject({ ok: true, problems: [] })
  })

  it('takes back that an explanation was withdrawn, unless there is a newer one', async () => {
    const world = await furnished()
    const { client, branch } = world
    const gap = toGap(branch.id, '2025-Q1')
    const [, other] = await client.waivers.add({ gaps: [toGap(branch.id, '2025-Q2'), gap], reason: '停电', by: '甲' })
    await client.waivers.remove({ id: other?.id ?? 0 })
    await undoLast(world)
    await client.waivers.remove({ id: other?.id ?? 0 })
    const { id } = (await client.history.lastStep({})) ?? { id: 0 }
    await client.waivers.add({ gaps: [toGap(branch.id, '2025-Q3'), gap], reason: '抢险', by: '甲' })
    await expect(client.history.undo({ id })).rejects.toMatchObject({ kind: 'conflict' })
    expect(await verify(world)).toMatchObject({ ok: true, problems: [] })
  })

  it('takes back that an item went back to the inbox, while its number is free', async () => {
    const world = await furnished()
    const { client, loose, placement, filed } = world
    const lines = (await client.scheme.get({})).slots.flatMap((slot) => slot.lines)
    const line = lines.find(({ activity }) => activity === 'member-meeting')
    if (!line) throw new Error('no line of member meetings')
    const given = { ...fields, date: '2025-03-21', pageCount: 1 }
    const { code } = await client.items.file({
      id: loose.id,
      placement: { ...placement, lineId: line.id },
      fields: given,
    })
    const back = await client.items.unfile({ id: loose.id })
    expect(back).toMatchObject({ state: 'inbox', code: null, title: given.title, date: given.date, lineId: line.id })
    expect(await client.activities.list({ branchId: placement.branchId, year: 2025 })).toEqual([])
    expect(await undoLast(world)).toMatch('退回收件箱')
    expect(await client.items.get({ id: loose.id })).toMatchObject({ state: 'filed', code, activities: [{}] })

    await client.items.unfile({ id: filed.id })
    const { id } = (await client.history.lastStep({})) ?? { id: 0 }
    await client.items.unfile({ id: loose.id })
    expect((await client.items.file({ id: loose.id, placement, fields: given })).code).toBe(filed.code)
    await expect(client.history.undo({ id })).rejects.toThrow('编给了别的件')
    expect(await verify(world)).toMatchObject({ ok: true, problems: [] })
  })

  it('is refused while a later change stands in the way, and says which', async () => {
    const { client, filed, line } = await furnished()
    await client.items.change({ id: filed.id, lineId: line.id, fields: { ...fields, title: '甲' } })
    const first = (await client.history.lastStep({}))?.id ?? 0
    await client.items.withhold({ id: filed.id, reason: '核实' })
    await expect(client.history.undo({ id: first })).rejects.toThrow('设定是否随包')
    await expect(client.history.undo({ id: 1 })).rejects.toMatchObject({ kind: 'unsupported' })
    expect(await client.items.get({ id: filed.id })).toMatchObject({ title: '甲', withheld: '核实' })
  })

  it('is not offered for a filing whose activity was changed since, or that another activity leans on, and says why', async () => {
    const { client, loose, placement } = await furnished()
    const lines = (await client.scheme.get({})).slots.flatMap((slot) => slot.lines)
    const lineId = lines.find(({ activity }) => activity === 'member-meeting')?.id ?? 0
    const given = { ...fields, date: '2025-03-21', pageCount: 1 }
    await client.items.file({ id: loose.id, placement: { ...placement, lineId }, fields: given })
    const findFiling = async () => {
      const { entries } = await client.history.list({ ...all, itemId: loose.id })
      const filing = entries.find(({ what }) => what === '归档')
      if (!filing) throw new Error('no filing in the history')
      return filing
    }
    expect(await findFiling()).toMatchObject({ canUndo: true, whyNot: null })
    const [made] = await client.activities.list({ branchId: placement.branchId, year: 2025 })
    if (!made) throw new Error('filing made no activity')
    await client.activities.change({ ...made, due: 9, present: 8 })
    const { id, canUndo, whyNot } = await findFiling()
    expect(canUndo).toBe(false)
    expect(whyNot).toMatch(/^之后又有“修改活动”（2025-03-21 党员大会 .*请先到“操作记录”里撤销后面的改动/)
    await expect(client.history.undo({ id })).rejects.toThrow(whyNot ?? '')
    const step = await client.history.lastStep({})
    expect(step?.what).toBe('修改活动')
    await client.history.undo({ id: step?.id ?? 0 })
    expect(await findFiling()).toMatchObject({ canUndo: true, whyNot: null })

    const { id: _, addedAt: __, ...other } = { ...made, topic: '另一次会' }
    const added = await client.activities.add(other)
    const used = '这件已经是一项活动（2025-03-21 另一次会）的材料，不能退回收件箱。请先从那里去掉它。'
    expect(await findFiling()).toMatchObject({ canUndo: false, whyNot: used })
    await client.activities.remove({ id: added.id })
    await client.history.undo({ id: (await findFiling()).id })
    expect(await findFiling()).toMatchObject({ canUndo: false, whyNot: '这一步已经撤销。' })
  })
})

function toGap(branchId: number, period: string) {
  return { branchId, rule: 'K01', subject: '试验支部', period }
}
