import type { Statement } from 'better-sqlite3'
import type { Db } from './database.ts'

/** More than the program has; what is worded anew each time pushes out what was not asked for longest. */
const most = 300

/**
 * Has a connection keep its statements, so that a long job does not have the same SQL parsed for each row. Only for a
 * schema that stays as it is: a kept statement goes by the columns it was made with.
 */
export function keepStatements(db: Db): void {
  const prepare = db.prepare.bind(db)
  const kept = new Map<string, Statement>()
  const prepareOnce = (sql: string): Statement => {
    const known = kept.get(sql)
    // One whose rows are being walked through cannot be asked again meanwhile.
    if (known?.busy) return prepare(sql)
    const statement = known ? asMade(known) : prepare(sql)
    kept.delete(sql)
    kept.set(sql, statement)
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    return statement
  }
  Object.defineProperty(db, 'prepare', { value: prepareOnce })
}

/** Answers rows as objects again, however it was last asked. */
function asMade(statement: Statement): Statement {
  return statement.reader ? statement.pluck(false).raw(false) : statement
}
