import type { Names } from '../../core/history/say.ts'
import { listBranches } from '../store/branches.ts'
import type { Db } from '../store/database.ts'
import { openStoredNames } from '../store/log-entries.ts'

/** What ids in the log stand for now. */
export function openNames(db: Db): Names {
  const branches = listBranches(db)
  const byId = new Map(branches.map(({ id, name }) => [id, name]))
  const groups = new Map(branches.flatMap((branch) => branch.groups.map(({ id, name }) => [id, name] as const)))
  const { line, member, item } = openStoredNames(db)
  return {
    branch: (id) => byId.get(id) ?? null,
    group: (id) => groups.get(id) ?? null,
    line,
    member,
    item,
  }
}
