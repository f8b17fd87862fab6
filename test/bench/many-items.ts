import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { originalPath } from '../../src/core/catalogue/original.ts'
import { addDays } from '../../src/core/day.ts'
import { defaultTemplate, toClass, toCode } from '../../src/core/numbering/code-template.ts'
import { readWholeScheme } from '../../src/engine/scheme/read-scheme-file.ts'
import { addBranch, listBranches } from '../../src/engine/store/branches.ts'
import { addCatalogue } from '../../src/engine/store/catalogue.ts'
import { createDatabase, type Db } from '../../src/engine/store/database.ts'
import { listItems } from '../../src/engine/store/items.ts'
import { appendLog } from '../../src/engine/store/log.ts'
import { type LoggedKind, toEntry, toLogged } from '../../src/engine/store/logged.ts'
import { readMigrations } from '../../src/engine/store/migrate.ts'
import { indexNext, resetOldIndex } from '../../src/engine/store/page-index.ts'
import { savePageText } from '../../src/engine/store/pages.ts'
import { addScheme } from '../../src/engine/store/schemes.ts'

const years = Array.from({ length: 20 }, (_, index) => 2006 + index)
const retentions = ['Y', 'D30', 'D10']
const kinds = ['党员大会会议记录', '支部委员会会议记录', '主题党日活动记录', '党课讲稿', '谈心谈话记录', '年度工作总结']
const places = ['供水管网', '老旧小区', '防汛物资', '志愿服务', '困难走访', '发展党员']
/** What every page shows. */
const scan = Buffer.from('no picture')
const scanHash = createHash('sha256').update(scan).digest('hex')
const at = '2026-01-31T00:00:00.000Z'

/** A catalogue of one branch with so many filed items of one page each, which can be searched. */
export async function makeManyItems(folder: string, count: number): Promise<string> {
  const catalogue = join(folder, 'catalogue')
  for (const part of ['originals', 'derived']) await mkdir(join(catalogue, part), { recursive: true })
  const migrations = readMigrations(fileURLToPath(new URL('../../src/engine/store/migrations', import.meta.url)))
  const scheme = await readWholeScheme(fileURLToPath(new URL('../../resources/schemes/sample.json', import.meta.url)))
  const db = createDatabase(catalogue, migrations, (tx) => {
    // Of today: a check of the whole that is due would run while the window is measured.
    addCatalogue(tx, defaultTemplate, new Date().toISOString())
    addScheme(tx, scheme, at)
  })
  // As at the first opening, else the whole index would be made anew while the window is measured.
  resetOldIndex(db)
  indexNext(db, 1)
  db.transaction(() => {
    fill(db, count)
    log(db)
  })()
  await keepScan(catalogue)
  db.exec('ANALYZE')
  db.close()
  return catalogue
}

function fill(db: Db, count: number): void {
  const branch = addBranch(db, { name: '青禾村党支部', classCode: 'DZB1' })
  const lines = db.prepare<[], number>('SELECT id FROM lines ORDER BY id').pluck().all()
  db.exec(`INSERT INTO originals (id, sha256, bytes, media_type, frames, kept_at)
    VALUES (1, '${scanHash}', ${scan.length}, 'image/jpeg', '[{"width":1,"height":1,"dpi":300}]', '${at}')`)
  const addItem = db.prepare(
    `INSERT INTO items (uuid, branch_id, kept_as, line_id, year, retention, class, number, code, issuer, title, date,
       page_count, source_name, added_at, filed_at) VALUES (?, ?, 'filed', ?, ?, ?, ?, ?, ?, '支部', ?, ?, 1, '', ?, ?)`,
  )
  const addPage = db.prepare(
    'INSERT INTO pages (item_id, page, original_id, frame, width, height, dpi) VALUES (?, 1, 1, 0, 1, 1, 300)',
  )
  for (let n = 0; n < count; n += 1) {
    const year = pick(years, n)
    const retention = pick(retentions, Math.floor(n / years.length))
    const itemClass = toClass(defaultTemplate, { fonds: '', year, retention, class: branch.classCode })
    const number = Math.floor(n / (years.length * retentions.length)) + 1
    const date = addDays(`${year}-01-01`, (n * 7) % 365)
    const title = `${year}年${pick(places, n)}第${number}次${pick(kinds, Math.floor(n / 7))}`
    const filed = `${addDays(date, 5)}T00:00:00.000Z`
    const code = toCode(itemClass, number)
    const line = pick(lines, Math.floor(n / 3))
    const added = addItem.run(
      code,
      branch.id,
      line,
      year,
      retention,
      itemClass,
      number,
      code,
      title,
      date,
      filed,
      filed,
    )
    const page = Number(addPage.run(added.lastInsertRowid).lastInsertRowid)
    savePageText(db, page, { source: 'layer', text: `${title}，${pick(places, n * 5)}安排。`, lines: [] })
  }
}

/** Everything has its entry: the check that runs while the window is open is to find nothing. */
function log(db: Db): void {
  const add = (kind: LoggedKind, id: number, record: object) =>
    appendLog(db, { ...toEntry(kind, id, null, record), who: '', at })
  for (const branch of listBranches(db)) add('branch', branch.id, branch)
  for (const item of listItems(db, { state: 'filed' })) add('item', item.id, toLogged(item))
}

async function keepScan(catalogue: string): Promise<void> {
  const path = join(catalogue, originalPath({ sha256: scanHash, mediaType: 'image/jpeg' }))
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, scan)
}

function pick<Value>(values: readonly [Value, ...Value[]] | readonly Value[], at: number): Value {
  const value = values[at % values.length]
  if (value === undefined) throw new Error('nothing to pick from')
  return value
}
