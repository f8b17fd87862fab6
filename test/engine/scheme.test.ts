import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import type { ItemFields } from '../../src/core/catalogue/item.ts'
import { Scheme } from '../../src/core/scheme/scheme.ts'
import { laterHeadings, lineHeadings } from '../../src/core/scheme/sheet.ts'
import type { StoredLine, StoredScheme } from '../../src/core/scheme/stored.ts'
import { resultOf, startWithCatalogue, temporaryFolder } from '../support/engine.ts'
import { goodJpeg } from '../support/files.ts'

const fields: ItemFields = {
  documentNumber: '',
  issuer: '试验支部',
  title: '会议记录',
  date: '2025-12-31',
  secrecy: '',
  pageCount: 1,
  note: '',
}

function firstLine(scheme: StoredScheme): StoredLine {
  const line = scheme.slots[0]?.lines[0]
  if (!line) throw new Error('a scheme without lines')
  return line
}

/** A catalogue with papers in the inbox, and a way to file the next one. */
async function started(papers: number) {
  const root = await temporaryFolder()
  const world = await startWithCatalogue(root)
  const { engine, client, branch } = world
  const paths = Array.from({ length: papers }, (_, index) => join(root, `${index}.jpg`))
  for (const [seed, path] of paths.entries()) await writeFile(path, await goodJpeg({ seed: seed + 1 }))
  if (papers > 0) await resultOf(engine, 'import', await client.intake.start({ paths, branchId: branch.id }))
  const file = async (lineId: number, year: number) => {
    const [item] = await client.items.list({ state: 'inbox' })
    if (!item) throw new Error('the inbox is empty')
    const placement = { branchId: branch.id, lineId, year, retention: 'Y' }
    return client.items.file({ id: item.id, placement, fields: { ...fields, date: `${year}-12-31` } })
  }
  return { ...world, root, file, scheme: await client.scheme.get({}) }
}

describe('a version edited in place', () => {
  it('keeps the rows that items refer to, whatever is changed about them', async () => {
    const { client, scheme, file } = await started(1)
    const line = firstLine(scheme)
    const item = await file(line.id, 2025)
    const [one, two, ...rest] = scheme.slots
    if (!one || !two) throw new Error('too few slots')
    const swapped = { ...line, code: two.lines[0]?.code ?? '', title: '改过的条目', keywords: ['新词'] }
    const saved = await client.scheme.saveVersion({
      ...scheme,
      slots: [
        { ...two, code: one.code, lines: [{ ...two.lines[0], ...firstLine(scheme), id: two.lines[0]?.id ?? null }] },
        { ...one, code: two.code, lines: [swapped, { ...line, id: null, code: '新-1', title: '新条目' }] },
        ...rest,
      ],
    })
    expect(saved.slots.map((slot) => slot.id)).toEqual([two.id, one.id, ...rest.map((slot) => slot.id)])
    expect(saved.slots[1]?.lines[0]).toEqual({ ...swapped, id: line.id })
    expect((await client.items.get({ id: item.id })).lineId).toBe(line.id)
    expect(await client.scheme.get({})).toEqual(saved)
  })

  it('loses no line with items: the refusal says how many, and nothing is changed', async () => {
    const { client, scheme, file } = await started(2)
    const line = firstLine(scheme)
    await file(line.id, 2025)
    await file(line.id, 2025)
    const [first, ...rest] = scheme.slots
    if (!first) throw new Error('no slots')
    const bare = { ...scheme, title: '改名', slots: [{ ...first, lines: [] }, ...rest] }
    await expect(client.scheme.saveVersion(bare)).rejects.toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('有2件'),
    })
    await expect(client.scheme.saveVersion({ ...scheme, slots: rest })).rejects.toMatchObject({
      message: expect.stringContaining(`“${first.title}”下有2件档案，不能删除`),
    })
    expect(await client.scheme.get({})).toEqual(scheme)
  })

  it('lets go of a slot whose line moved elsewhere, and of an empty line and retention', async () => {
    const { client, scheme, file } = await started(1)
    const line = firstLine(scheme)
    const item = await file(line.id, 2025)
    const [, second, ...rest] = scheme.slots
    if (!second) throw new Error('too few slots')
    const lines = [line, ...second.lines].map((each) => ({ ...each, retention: 'Y' }))
    const others = rest.map((slot) => ({ ...slot, lines: [] }))
    const retentions = scheme.retentions.filter(({ code }) => code === 'Y')
    const saved = await client.scheme.saveVersion({
      ...scheme,
      retentions,
      slots: [{ ...second, lines }, ...others],
    })
    expect(saved).toMatchObject({ retentions, slots: [{ id: second.id, lines }, ...others] })
    expect((await client.items.get({ id: item.id })).lineId).toBe(line.id)
  })

  it.each<[string, (scheme: StoredScheme) => StoredScheme]>([
    [
      'of another version',
      (scheme) => ({ ...scheme, slots: scheme.slots.map((slot) => ({ ...slot, id: slot.id + 500 })) }),
    ],
    [
      'named twice',
      (scheme) => ({
        ...scheme,
        slots: [...scheme.slots, { ...scheme.slots[0], code: '又', lines: [] }] as StoredScheme['slots'],
      }),
    ],
  ])('takes no row %s', async (_, change) => {
    const { client, scheme } = await started(0)
    await expect(client.scheme.saveVersion(change(scheme))).rejects.toMatchObject({ kind: 'not-found' })
  })

  it('stays a sample until a person confirms it', async () => {
    const { client, scheme } = await started(0)
    expect(await client.scheme.saveVersion({ ...scheme, title: '台账清册', note: '' })).toMatchObject({
      title: '台账清册（示例）',
      note: scheme.note,
    })
    const confirmed = await client.scheme.confirm({ id: scheme.id, by: '经办人甲' })
    expect(confirmed).toEqual({ ...scheme, title: '台账清册', note: '', confirmedAt: expect.any(String) })
    expect((await client.scheme.saveVersion({ ...confirmed, note: '依据目录清册' })).note).toBe('依据目录清册')
  })
})

describe('versions by year', () => {
  it('each year is filed, shown and checked by its own', async () => {
    const { client, scheme, file, branch } = await started(3)
    const old = firstLine(scheme)
    await file(old.id, 2025)
    const next = await client.scheme.startVersion({ fromYear: 2026 })
    const line = firstLine(next)
    expect(line).toEqual({ ...old, id: line.id })
    expect(line.id).not.toBe(old.id)
    expect((await client.scheme.get({ year: 2025 })).id).toBe(scheme.id)
    expect((await client.scheme.get({ year: 2027 })).id).toBe(next.id)

    await expect(file(old.id, 2026)).rejects.toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('另一版本'),
    })
    await expect(file(line.id, 2025)).rejects.toMatchObject({ kind: 'conflict' })
    const item = await file(line.id, 2026)
    const changing = client.items.change({ id: item.id, lineId: old.id, fields: { ...fields, date: '2026-12-31' } })
    await expect(changing).rejects.toMatchObject({ kind: 'conflict' })

    // Found by the line of either version while no year is chosen.
    for (const lineId of [old.id, line.id]) {
      expect(await client.items.list({ state: 'filed', lineId })).toHaveLength(2)
      expect(await client.items.list({ state: 'filed', lineId, year: 2025 })).toHaveLength(1)
    }
    expect((await client.items.tally({})).lines).toEqual([{ code: old.code, items: 2 }])

    await client.scheme.saveVersion({ ...next, slots: next.slots.slice(0, 1) })
    const linesOf = async (year: number) => {
      const { branches } = await client.checks.run({ branchId: branch.id, year, on: '2027-06-01' })
      return branches[0]?.findings.filter((finding) => finding.rule === 'K35') ?? []
    }
    expect(await linesOf(2026)).toMatchObject([{ status: '完整', subject: `${line.code} ${line.title}` }])
    const told = new Set((await linesOf(2025)).map(({ subject }) => subject))
    expect(told.size).toBe(scheme.slots.flatMap((slot) => slot.lines).length)
  })

  it('a bundle of all years shows the items of every version under their line', async () => {
    const { engine, client, scheme, file, root } = await started(2)
    await file(firstLine(scheme).id, 2025)
    const next = await client.scheme.startVersion({ fromYear: 2026 })
    await file(firstLine(next).id, 2026)
    const made = await resultOf(engine, 'export', await client.bundles.make({ out: join(root, 'b'), on: '2026-12-31' }))
    expect(made.items).toBe(2)
    const text = await readFile(made.pdf, 'latin1')
    expect(text).not.toContain(Buffer.from('其他文件', 'utf16le').swap16().toString('hex').toUpperCase())
  })

  it('none begins where items are filed by another', async () => {
    const { client, scheme, file } = await started(1)
    await file(firstLine(scheme).id, 2025)
    await expect(client.scheme.startVersion({ fromYear: 2025 })).rejects.toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('2025年度起已有1件档案'),
    })
    await client.scheme.confirm({ id: scheme.id, by: '经办人甲' })
    const next = await client.scheme.startVersion({ fromYear: 2026 })
    expect(next.confirmedAt).not.toBeNull()
    await expect(client.scheme.startVersion({ fromYear: 2026 })).rejects.toMatchObject({ kind: 'conflict' })
    const early = await client.scheme.startVersion({ fromYear: 2000 }).catch((error: Error) => error.message)
    expect(early).toContain('2000年度至2025年度')
    expect((await client.scheme.versions({})).map(({ fromYear }) => fromYear)).toEqual([2026, 1900])
  })

  it('are told apart', async () => {
    const { client, scheme } = await started(0)
    const next = await client.scheme.startVersion({ fromYear: 2026 })
    expect(await client.scheme.compare({ a: scheme.id, b: next.id })).toEqual([])
    await client.scheme.saveVersion({ ...next, slots: next.slots.slice(1) })
    const [slot] = scheme.slots
    expect(await client.scheme.compare({ a: scheme.id, b: next.id })).toEqual([
      { of: 'slot', code: slot?.code, title: slot?.title, change: 'removed', fields: [] },
      ...(slot?.lines ?? []).map(({ code, title }) => ({ of: 'line', code, title, change: 'removed', fields: [] })),
    ])
  })
})

describe('scheme files', () => {
  it.each(['xlsx', 'json'] as const)('%s comes back as it went out', async (format) => {
    const { client, scheme, root } = await started(0)
    const out = join(root, `方案.${format}`)
    await client.scheme.exportFile({ id: scheme.id, out, format })
    const preview = await client.scheme.previewImport({ id: scheme.id, file: out })
    expect(preview).toEqual({ scheme: Scheme.parse(scheme), problems: [], differences: [] })
    expect(await client.scheme.applyImport({ id: scheme.id, file: out })).toEqual(scheme)
    await client.scheme.exportFile({ id: scheme.id, out, format })
  })

  it('a table with mistakes names them by row, changes nothing, and goes in once they are put right', async () => {
    const { client, scheme, root } = await started(0)
    const file = join(root, '清册.xlsx')
    // As files were before lines could expect anything.
    const headings = lineHeadings.filter((heading) => !laterHeadings.includes(heading))
    const write = (rows: readonly (readonly string[])[]) =>
      writeExcelFile([headings, ...rows.map((row) => [...row])], { sheet: '清册条目' }).toFile(file)
    const good = ['盒', 'X1', '会议盒', '会议', 'X1-01', '党员大会记录', '永久', '党员大会', '党员大会；大会']
    await write([good, ['盒', 'X1', '会议盒', '会议', 'X1-01', '', '15年', '春游', '']])
    const { scheme: read, problems } = await client.scheme.previewImport({ id: scheme.id, file })
    expect(read).toBeNull()
    expect(problems.map(({ row }) => row)).toEqual([3, 3, 3])
    const applying = client.scheme.applyImport({ id: scheme.id, file })
    await expect(applying).rejects.toMatchObject({ kind: 'invalid', message: expect.stringContaining('第3行') })
    expect(await client.scheme.get({})).toEqual(scheme)

    await write([good])
    const preview = await client.scheme.previewImport({ id: scheme.id, file })
    expect(preview.problems).toEqual([])
    expect(preview.differences).toContainEqual(expect.objectContaining({ of: 'line', code: 'X1-01', change: 'added' }))
    const applied = await client.scheme.applyImport({ id: scheme.id, file })
    expect(applied).toMatchObject({ slots: [{ code: 'X1', lines: [{ code: 'X1-01', activity: 'member-meeting' }] }] })
    // The same file again changes nothing.
    expect(await client.scheme.applyImport({ id: scheme.id, file })).toEqual(applied)
  })

  it('an import drops no line with items', async () => {
    const { client, scheme, root, file } = await started(1)
    await file(firstLine(scheme).id, 2025)
    const path = join(root, '清册.json')
    await writeFile(path, JSON.stringify({ ...scheme, slots: scheme.slots.slice(1) }))
    await expect(client.scheme.applyImport({ id: scheme.id, file: path })).rejects.toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('有1件'),
    })
  })

  it('says which columns a table lacks', async () => {
    const { client, scheme, root } = await started(0)
    const file = join(root, '清册.xlsx')
    await writeExcelFile([['代码', '名称']]).toFile(file)
    await expect(client.scheme.previewImport({ id: scheme.id, file })).rejects.toMatchObject({
      kind: 'invalid',
      message: expect.stringContaining('条目代码'),
    })
  })
})

describe('核对清单 on paper', () => {
  it('is written as PDF and table, with what the checks found', async () => {
    const { client, branch, root } = await started(0)
    await client.waivers.add({
      gaps: [{ branchId: branch.id, rule: 'K35', subject: 'B1-01 支部工作记录本（年度一册）', period: '2025' }],
      reason: '原件在上级党委',
      by: '经办人甲',
    })
    await client.branches.add({ name: '乙支部' })
    const out = join(root, '核对清单')
    const { pdf, sheet } = await client.checks.print({ year: 2025, on: '2027-01-01', out })
    const bytes = await readFile(pdf)
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    const { branches } = await client.checks.run({ year: 2025, on: '2027-01-01' })
    const rows = await readSheet(sheet)
    expect(rows).toHaveLength(1 + branches.flatMap((each) => each.findings).length)
    expect(rows.some((row) => row.includes('原件在上级党委') && row.includes('经办人甲'))).toBe(true)
    expect(new Set(rows.slice(1).map((row) => row[0]))).toEqual(new Set(['试验支部', '乙支部']))
  })
})
