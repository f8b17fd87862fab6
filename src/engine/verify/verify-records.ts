import type { Problem } from '../../core/job.ts'
import { toCode } from '../../core/numbering/code-template.ts'
import { listDisarranged } from '../store/arranged.ts'
import { integrityCheck, listDangling } from '../store/copy.ts'
import { type Db, databaseName } from '../store/database.ts'
import { listCodes } from '../store/items.ts'
import { verifyLog } from '../store/log.ts'
import { compareIndex } from '../store/page-index.ts'
import { verifyPages } from '../store/pages.ts'
import { verifyLogged } from './verify-logged.ts'

export type Found = { readonly checked: number; readonly problems: Problem[] }

/** The database against itself: SQLite's own check, references, the search index, numbering, the log's chain. */
export function verifyRecords(db: Db): Found {
  const parts = [
    verifyFile(db),
    verifyReferences(db),
    verifyTexts(db),
    verifyIndex(db),
    verifyCodes(db),
    verifyRecordsLogged(db),
    verifyChain(db),
  ]
  return {
    checked: parts.reduce((sum, part) => sum + part.checked, 0),
    problems: parts.flatMap((part) => part.problems),
  }
}

function verifyFile(db: Db): Found {
  return { checked: 1, problems: integrityCheck(db).map(toDamage) }
}

function verifyReferences(db: Db): Found {
  const faults = listDangling(db).map(({ table, rowid }) => `${table} 的第 ${rowid} 条记录指向不存在的记录`)
  return { checked: 1, problems: faults.map(toProblem) }
}

/** What was read from each page is still what is kept of it. */
function verifyTexts(db: Db): Found {
  const { checked, altered } = verifyPages(db)
  return { checked, problems: altered.map((row) => toProblem(`“${row.title}”第 ${row.page} 页的文字被改动过`)) }
}

/** Every record is as its last entry in the log left it. */
function verifyRecordsLogged(db: Db): Found {
  const { checked, faults } = verifyLogged(db)
  const disarranged = listDisarranged(db).map(({ title }) => `“${title}”的页面次序与操作记录不符，不是在本程序中改动的`)
  return { checked, problems: [...faults, ...disarranged].map((fault) => toProblem(fault)) }
}

/** Every page that has text is in the index, unless that is still being made anew, and nothing else is. */
function verifyIndex(db: Db): Found {
  const { unlike, orphans } = compareIndex(db)
  const problems = [
    ...unlike.map((row) => toProblem(`“${row.title}”第 ${row.page} 页的全文索引与识别状态不符`)),
    ...orphans.map((id) => toProblem(`全文索引中的第 ${id} 页没有对应的页`)),
  ]
  return { checked: 1, problems }
}

function verifyCodes(db: Db): Found {
  const rows = listCodes(db)
  const problems = rows
    .filter((row) => toCode(row.class, row.number) !== row.code)
    .map((row) => toProblem(`“${row.title}”的档号“${row.code}”与其分类、件号不符`))
  return { checked: rows.length, problems }
}

function verifyChain(db: Db): Found {
  const { checked, broken } = verifyLog(db)
  return { checked, problems: broken.map((id) => toProblem(`操作记录第 ${id} 条被改动过，或其前后有缺失`)) }
}

/** What SQLite says of a database whose structure is damaged. */
export function toDamage(said: string): Problem {
  return toProblem(`数据文件结构损坏：${said}`)
}

function toProblem(message: string): Problem {
  return { kind: 'invalid', path: databaseName, message: `${message}。请用最近的备份恢复，并保留现有文件备查。` }
}
