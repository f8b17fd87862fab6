import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { countStatuses } from '../../src/core/checks/status-counts.ts'
import { gatherChecks } from '../../src/engine/checks/check-branches.ts'
import { readWholeScheme } from '../../src/engine/scheme/read-scheme-file.ts'
import { addBranch } from '../../src/engine/store/branches.ts'
import { addCatalogue } from '../../src/engine/store/catalogue.ts'
import { createDatabase } from '../../src/engine/store/database.ts'
import { appendLog } from '../../src/engine/store/log.ts'
import { readMigrations } from '../../src/engine/store/migrate.ts'
import { addScheme } from '../../src/engine/store/schemes.ts'
import { temporaryFolder } from '../support/engine.ts'
import { furnished } from './calls/world.ts'

const asked = { year: 2025, on: '2026-03-01' }

it('gives all findings page by page, each as it is, and says when its papers were filed', async () => {
  const { client, filed } = await furnished()
  await client.branches.add({ name: '乙支部' })
  const { branches } = await client.checks.run(asked)
  const all = branches.flatMap(({ branchId, findings }) => findings.map((finding) => ({ branchId, ...finding })))

  const found: object[] = []
  for (let offset = 0; offset < all.length; offset += 50) {
    const page = await client.checks.findings({ ...asked, offset, limit: 50 })
    expect(page).toMatchObject({ total: all.length, offset })
    for (const { branchId, findings } of page.groups) {
      for (const { filed: _, itemTitle: __, paper: ___, ...finding } of findings) found.push({ branchId, ...finding })
    }
  }
  expect(found).toEqual(all)

  const { groups } = await client.checks.findings({ ...asked, limit: 200 })
  const named = groups.flatMap(({ findings }) => findings.filter(({ itemIds }) => itemIds.includes(filed.id)))
  expect(named.length).toBeGreaterThan(0)
  for (const each of named) expect(each.filed).toMatchObject({ first: filed.filedAt?.slice(0, 10) })
})

it('counts, and shows at a glance, just what is found', async () => {
  const { client, branch } = await furnished()
  const other = await client.branches.add({ name: '乙支部' })
  const { branches, unset } = await client.checks.count(asked)
  expect(branches.map(({ branchId }) => branchId)).toEqual([branch.id, other.id])
  const whole = await client.checks.run(asked)
  for (const { branchId, counts, owed } of branches) {
    const of = { ...asked, branchId }
    const findings = whole.branches.find((each) => each.branchId === branchId)?.findings ?? []
    expect(owed).toEqual(countStatuses(findings.filter(({ level }) => level !== 'S')))
    const { total } = await client.checks.findings(of)
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(total)
    const late = await client.checks.findings({ ...of, only: { status: '逾期' } })
    expect(late.total).toBe(counts.逾期)
    const { rules, groups } = await client.checks.glance({ ...of, status: '逾期' })
    const cells = [...rules, ...groups.flatMap(({ rows }) => rows)].flatMap((row) => row.cells)
    expect(cells.reduce((sum, cell) => sum + (cell?.total ?? 0), 0)).toBe(counts.逾期)
    for (const cell of cells) {
      if (!cell) continue
      const { total: behind } = await client.checks.findings({ ...of, only: { status: '逾期', cell: cell.place } })
      expect(behind, JSON.stringify(cell.place)).toBe(cell.total)
    }
  }
  expect(unset).toMatch(/^K\d\d$/)
})

it('works a branch out once until something changes, and anew then', async () => {
  const at = '2026-01-31T00:00:00.000Z'
  const resources = fileURLToPath(new URL('../../resources', import.meta.url))
  const migrations = readMigrations(fileURLToPath(new URL('../../src/engine/store/migrations', import.meta.url)))
  const folder = await temporaryFolder()
  const scheme = await readWholeScheme(`${resources}/schemes/sample.json`)
  const db = createDatabase(folder, migrations, (tx) => {
    addCatalogue(tx, '{年度}-{件号}', at)
    addScheme(tx, scheme, at)
    for (const n of [1, 2]) addBranch(tx, { name: `第${n}支部`, classCode: `B${n}` })
    tx.exec(`INSERT INTO originals (id, sha256, bytes, media_type, frames, kept_at)
        VALUES (1, '${'0'.repeat(64)}', 1, 'image/jpeg', '[]', '');
      INSERT INTO items (id, uuid, branch_id, kept_as, title, page_count, source_name, added_at)
        VALUES (1, 'u1', 1, 'inbox', '记录', 1, '', '');
      INSERT INTO pages (id, item_id, page, original_id, frame, width, height) VALUES (1, 1, 1, 1, 0, 1, 1)`)
  })
  const context = { settings: { resources }, session: { folder, db, risk: null, account: null } }
  const check = (branchIds: readonly number[], on = asked.on) => gatherChecks(context, { ...asked, branchIds, on })
  const [first] = await check([1])
  const all = await check([])
  expect(all.map(({ branchId }) => branchId)).toEqual([1, 2])
  expect(all[0]?.findings).toBe(first?.findings)
  expect((await check([2]))[0]?.findings).toBe(all[1]?.findings)
  expect((await check([1], '2026-03-02'))[0]?.findings).not.toBe(first?.findings)

  const change = async (sql: string) => {
    const [before] = await check([1])
    db.exec(sql)
    return (await check([1]))[0]?.findings !== before?.findings
  }
  expect(await change("INSERT INTO jobs (kind, state, input, created_at) VALUES ('export', 'waiting', '{}', '')")).toBe(
    false,
  )
  appendLog(db, { action: 'branch.change', subject: 'branch:1', detail: {}, who: '', at })
  expect((await check([1]))[0]?.findings).not.toBe(first?.findings)
  expect(await change("INSERT INTO page_looks (page_id, flags) VALUES (1, 'blurred')")).toBe(true)
  expect(await change("UPDATE pages SET source = 'failed' WHERE id = 1")).toBe(true)
  db.close()
})
