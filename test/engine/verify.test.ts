import { appendFile, cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { ApiClient } from '../../src/core/api.ts'
import { ItemFields } from '../../src/core/catalogue/item.ts'
import type { Problem } from '../../src/core/job.ts'
import { noFilter } from '../../src/core/text/filter.ts'
import { activityRow, writeActivityFile } from '../support/activity-file.ts'
import { filledNote } from '../support/box-note.ts'
import { borrowEngine, resultOf, startWithCatalogue, temporaryFolder } from '../support/engine.ts'
import { onFileFinished } from '../support/file-ends.ts'
import { goodJpeg, goodPdf } from '../support/files.ts'
import { registerRow, writeCsvRegister } from '../support/register.ts'
import { writeCsvRoster } from '../support/roster.ts'

/** A closed catalogue with one filed item that was read and a record of every kind, and its folder. */
async function closedCatalogue(): Promise<string> {
  const folder = await temporaryFolder()
  template = template ?? makeTemplate()
  await cp(join(await template, 'catalogue'), folder, { recursive: true })
  return folder
}

/** Made once: each test damages a copy. */
let template: ReturnType<typeof makeTemplate> | null = null

async function makeTemplate(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'ledger-template-'))
  onFileFinished(() => rm(root, { recursive: true }))
  await writeFile(join(root, 'a.jpg'), await goodJpeg())
  await writeFile(join(root, 'b.pdf'), await goodPdf(['会议记录：研究供水管网巡查安排，明确责任人和完成时间。']))
  await writeCsvRegister(join(root, 'register.csv'), [registerRow({ 文件: 'a.jpg;b.pdf', 页数: '2' })])
  const { engine, client, branch } = await startWithCatalogue(root)
  const ask = { paths: [root], branchId: branch.id, registerFile: join(root, 'register.csv') }
  await resultOf(engine, 'import', await client.intake.start(ask))
  await resultOf(engine, 'read', await client.reading.start({}))
  await client.pages.correct({ pageId: 1, text: '巡查会议记录', by: '经办人甲' })
  await recordAll(client, branch.id, root)
  await client.catalogue.close({})
  return root
}

/** Adds to a catalogue with one filed item, by every way there is, and changes what was added. */
async function recordAll(client: ApiClient, branchId: number, root: string): Promise<void> {
  const file = join(root, 'roster.csv')
  for (const 类别 of ['预备党员', '正式党员']) {
    await writeCsvRoster(file, { 姓名: '宋初晴', 类别, 党小组: '第一党小组' })
    await client.roster.apply({ branchId, file, seen: null })
  }
  const activities = join(root, 'activities.csv')
  for (const 主题 of ['', '巡查安排']) {
    await writeActivityFile(activities, [activityRow({ 主题 }), activityRow({ 日期: '2025-06-20', 主题 })])
    await client.activities.applyImport({ branchId, file: activities })
  }
  const [item] = await client.items.list({ state: 'filed' })
  const [member] = (await client.roster.list({ branchId })).members
  if (!item || item.lineId === null || !member) throw new Error('nothing was filed')
  const fields = ItemFields.parse({ ...item, title: `${item.title}（补正）` })
  await client.items.change({ id: item.id, lineId: item.lineId, fields })
  await client.certificates.save({
    memberId: member.id,
    slotCode: 'Z1',
    number: '0012',
    issuedOn: '2016-07-01',
    validUntil: null,
    returnedOn: null,
    itemId: null,
  })
  await client.terms.save({ branchId, from: '2024-03-01', to: null })
  await client.boxNotes.save({ place: { class: 'WS·2025-Y-DZB-', from: 1 }, fields: filledNote })
  await client.waivers.add(waiver(branchId))
  await client.savedSearches.save({ name: '巡查', query: '巡查', filter: noFilter, order: 'newest' })
}

async function verify(folder: string): Promise<Problem[]> {
  const engine = borrowEngine()
  await engine.client.catalogue.open({ folder })
  const { ok, problems } = await resultOf(engine, 'verify', await engine.client.verify.start({ path: folder }))
  expect(ok).toBe(problems.length === 0)
  return problems
}

async function originalOf(folder: string, ending: string): Promise<string> {
  const entries = await readdir(join(folder, 'originals'), { recursive: true })
  const found = entries.find((name) => name.endsWith(ending))
  if (!found) throw new Error(`no original ends in ${ending}`)
  return join(folder, 'originals', found)
}

function sql(text: string): (folder: string) => void {
  return (folder) => {
    const db = new Database(join(folder, 'catalogue.db'))
    db.exec(text)
    db.close()
  }
}

describe('verifying a catalogue', () => {
  it('passes one that nobody touched', async () => {
    expect(await verify(await closedCatalogue())).toEqual([])
  })

  it.each<[string, (folder: string) => unknown, Problem['kind'], RegExp]>([
    ['a changed byte in an original', (folder) => changeByte(folder, '.jpg'), 'altered', /\.jpg/],
    ['a longer original', async (folder) => appendFile(await originalOf(folder, '.pdf'), 'x'), 'altered', /\.pdf/],
    ['a missing original', async (folder) => rm(await originalOf(folder, '.pdf')), 'missing', /\.pdf/],
    [
      'a stranger among the originals',
      (folder) => writeFile(join(folder, 'originals/note.txt'), ''),
      'stranger',
      /note/,
    ],
    [
      'an original under another name',
      async (folder) => rename(await originalOf(folder, '.jpg'), join(folder, 'originals/ff.jpg')),
      'missing',
      /\.jpg/,
    ],
    ['a title changed from outside', sql("UPDATE items SET title = '别的题名'"), 'invalid', /著录/],
    ['a date changed from outside', sql("UPDATE items SET date = '2025-03-22'"), 'invalid', /著录/],
    ['a name changed from outside', sql("UPDATE members SET name = '许安澜'"), 'invalid', /“许安澜”的名册登记/],
    ['a 类别 changed from outside', sql("UPDATE stages SET from_day = '2020-01-01'"), 'invalid', /名册登记/],
    ['a certificate changed from outside', sql("UPDATE certificates SET number = '9'"), 'invalid', /“9”的证件登记/],
    ['a certificate removed from outside', sql('DELETE FROM certificates'), 'invalid', /第1号证件登记不见了/],
    ['an activity changed from outside', sql("UPDATE activities SET date = '2025-12-31'"), 'invalid', /活动登记/],
    ['evidence removed from outside', sql('DELETE FROM evidence'), 'invalid', /活动登记/],
    ['an activity slipped in', sql(slippedIn), 'invalid', /“2025-09-20”的活动登记/],
    ['a term changed from outside', sql("UPDATE terms SET from_day = '2022-03-01'"), 'invalid', /“2022-03-01起”/],
    ['a 备考表 changed from outside', sql("UPDATE box_notes SET arranged_by = '旁人'"), 'invalid', /备考表/],
    [
      'a saved search changed from outside',
      sql("UPDATE saved_searches SET query = '别的'"),
      'invalid',
      /“巡查”的常用检索/,
    ],
    ['a waiver changed from outside', sql("UPDATE waivers SET reason = '别的缘由'"), 'invalid', /“别的缘由”的说明/],
    ['a branch changed from outside', sql("UPDATE branches SET founded_on = '2026-01-01'"), 'invalid', /支部信息/],
    ['a 档号 that is not its number', sql("UPDATE items SET code = 'WS·2025-Y-DZB-0007'"), 'invalid', /档号/],
    ['a text changed from outside', sql("UPDATE pages SET text = '改' WHERE page = 2"), 'invalid', /文字/],
    [
      'a correction changed from outside',
      sql("UPDATE corrections SET text = '改' WHERE page_id = 1"),
      'invalid',
      /更正/,
    ],
    ['a correction removed from outside', sql('DELETE FROM corrections'), 'invalid', /更正/],
    [
      'a correction put in from outside',
      sql("INSERT INTO corrections (page_id, text, by, at) VALUES (2, '改', '某人', '2025-01-01T00:00:00.000Z')"),
      'invalid',
      /更正/,
    ],
    ['a moved word', sql("UPDATE page_lines SET lines = '[]'"), 'invalid', /文字/],
    ['a page gone from the index', sql('DELETE FROM page_pairs WHERE rowid = 1'), 'invalid', /全文索引/],
    ['an altered log', sql("DROP TRIGGER log_is_fixed; UPDATE log SET at = '2020'"), 'invalid', /操作记录/],
  ])('finds %s', async (_, damage, kind, path) => {
    const folder = await closedCatalogue()
    await damage(folder)
    const problems = await verify(folder)
    expect(problems.map((problem) => problem.kind)).toContain(kind)
    expect(problems.some((problem) => path.test(`${problem.path} ${problem.message}`))).toBe(true)
    for (const { message } of problems) expect(message).toMatch(/[一-龥].*。$/)
  })
})

const slippedIn = `INSERT INTO activities (uuid, branch_id, date, topic, added_at)
  VALUES ('x', 1, '2025-09-20', '', '2025-09-20T00:00:00.000Z')`

function waiver(branchId: number) {
  return { gaps: [{ branchId, rule: 'K01', subject: 'x', period: '2025' }], reason: '当月全员抢险', by: '沈砚舟' }
}

async function changeByte(folder: string, ending: string): Promise<void> {
  const path = await originalOf(folder, ending)
  const bytes = await readFile(path)
  const middle = Math.floor(bytes.length / 2)
  bytes[middle] = (bytes[middle] ?? 0) ^ 1
  await writeFile(path, bytes)
}
