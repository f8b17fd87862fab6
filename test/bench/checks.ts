import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { check } from '../../src/core/checks/check.ts'
import { defaultTemplate } from '../../src/core/numbering/code-template.ts'
import { gatherChecks } from '../../src/engine/checks/check-branches.ts'
import { gatherCommon, gatherSnapshot } from '../../src/engine/checks/gather-snapshot.ts'
import { readPresets, readRules } from '../../src/engine/checks/read-rules.ts'
import { readWholeScheme } from '../../src/engine/scheme/read-scheme-file.ts'
import { listBranches } from '../../src/engine/store/branches.ts'
import { addCatalogue } from '../../src/engine/store/catalogue.ts'
import { createDatabase, type Db } from '../../src/engine/store/database.ts'
import { readMigrations } from '../../src/engine/store/migrate.ts'
import { saveRuleSetting } from '../../src/engine/store/rule-settings.ts'
import { addScheme } from '../../src/engine/store/schemes.ts'
import { fillBranches } from './branch-years.ts'
import { longestPause } from './longest-pause.ts'
import { quantile, round, type Table } from './table.ts'

const resources = fileURLToPath(new URL('../../resources', import.meta.url))
const years = [2023, 2024, 2025]
const perBranchYear = 200
const at = '2026-01-31T00:00:00.000Z'

/** Checks through the store: a branch-year, then all of 1, 10 and 100 branches of three years, every rule switched on. */
export async function benchChecks(asked: number | null): Promise<Table[]> {
  const sizes = asked === null ? [1, 10, 100] : [1, asked]
  const rows: (string | number)[][] = []
  let first: number | null = null
  for (const branches of sizes) {
    const folder = await mkdtemp(join(tmpdir(), 'ledger-bench-'))
    const migrations = readMigrations(fileURLToPath(new URL('../../src/engine/store/migrations', import.meta.url)))
    const scheme = await readWholeScheme(join(resources, 'schemes/sample.json'))
    const db = createDatabase(folder, migrations, (tx) => {
      addCatalogue(tx, defaultTemplate, at)
      addScheme(tx, scheme, at)
    })
    try {
      fillBranches(db, branches, years, perBranchYear)
      for (const { rules } of readPresets(resources)) {
        for (const { rule, parameters } of rules) {
          saveRuleSetting(db, { rule, parameters, enabled: true, reason: '', by: '', at })
        }
      }
      checkAll(db, changes.other)
      const times = Array.from({ length: branches === 1 ? 9 : 3 }, () => checkAll(db, changes.other))
      const afresh = checkAll(db, changes.minutes)
      db.exec(changes.minutes)
      const context = { settings: { resources }, session: { folder, db, risk: null, account: null } }
      const pause = await longestPause(async () => {
        for (const year of years) await gatherChecks(context, { branchIds: [], year, on: '2026-01-31' })
      })
      const total = quantile(
        times.map(({ ms }) => ms),
        0.5,
      )
      const cpu = quantile(
        times.map((time) => time.cpu),
        0.5,
      )
      const each = total / (branches * years.length)
      first ??= each
      const gathering =
        quantile(
          times.map(({ gathered }) => gathered),
          0.5,
        ) /
        (branches * years.length)
      rows.push([
        branches,
        branches * years.length * perBranchYear,
        times[0]?.findings ?? 0,
        round(total, 1),
        round(cpu, 1),
        round(each),
        round(gathering),
        round(each / first),
        round(afresh.ms, 1),
        round(pause, 0),
      ])
    } finally {
      db.close()
      await rm(folder, { recursive: true })
    }
  }
  return [
    {
      title: `checks: ${years.length} years a branch, ${perBranchYear} activities a branch-year, each with a page of minutes; every rule on`,
      columns: [
        'branches',
        'activities',
        'findings',
        'all, ms',
        'processor, ms',
        'branch-year, ms',
        'of it store',
        '/ one branch',
        'all after a change of minutes, ms',
        'nothing else answered for, ms',
      ],
      rows,
    },
  ]
}

/** What goes before a check: a change that lets all minutes be compared anew, and one that does not. */
const changes = {
  minutes: 'UPDATE activities SET date = date WHERE id = 1',
  other: 'UPDATE branches SET name = name WHERE id = 1',
}

function checkAll(db: Db, change: string): { ms: number; cpu: number; gathered: number; findings: number } {
  const began = performance.now()
  const used = process.cpuUsage()
  const rules = readRules(resources)
  db.exec(change)
  let gathered = 0
  let findings = 0
  for (const year of years) {
    const asked = performance.now()
    const common = gatherCommon(db, rules, year)
    gathered += performance.now() - asked
    for (const branch of listBranches(db)) {
      const started = performance.now()
      const snapshot = gatherSnapshot(db, branch, year, common)
      gathered += performance.now() - started
      findings += check(rules, snapshot, year, '2026-01-31').length
    }
  }
  const { user, system } = process.cpuUsage(used)
  return { ms: performance.now() - began, cpu: (user + system) / 1000, gathered, findings }
}
