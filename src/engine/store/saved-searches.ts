import type { SavedSearch } from '../../core/calls/search.ts'
import { Failure } from '../../core/failure.ts'
import { Filter } from '../../core/text/filter.ts'
import type { Db } from './database.ts'
import { uuidv7 } from './uuid.ts'

type Row = Omit<SavedSearch, 'filter'> & { readonly filter: string }

const columns = 'id, name, query, filter, sort AS "order", saved_at AS savedAt'

export function listSavedSearches(db: Db): SavedSearch[] {
  return db.prepare<[], Row>(`SELECT ${columns} FROM saved_searches ORDER BY name`).all().map(toSavedSearch)
}

export function getSavedSearch(db: Db, id: number): SavedSearch {
  const row = db.prepare<[number], Row>(`SELECT ${columns} FROM saved_searches WHERE id = ?`).get(id)
  if (!row) throw new Failure('not-found', '没有这条常用检索，可能已被删除。请刷新后重试。', { id })
  return toSavedSearch(row)
}

/** Under a name that is taken, the new search takes the old one's place. */
export function saveSearch(db: Db, search: Omit<SavedSearch, 'id' | 'savedAt'>, at: string): SavedSearch {
  const id = db
    .prepare<[object], number>(
      `INSERT INTO saved_searches (uuid, name, query, filter, sort, saved_at)
       VALUES ($uuid, $name, $query, $filter, $order, $at)
       ON CONFLICT (name) DO UPDATE SET query = $query, filter = $filter, sort = $order, saved_at = $at
       RETURNING id`,
    )
    .pluck()
    .get({ ...search, filter: JSON.stringify(search.filter), uuid: uuidv7(), at })
  if (id === undefined) throw new Error('a search was not saved')
  return getSavedSearch(db, id)
}

export function removeSavedSearch(db: Db, id: number): void {
  db.prepare('DELETE FROM saved_searches WHERE id = ?').run(id)
}

function toSavedSearch(row: Row): SavedSearch {
  return { ...row, filter: Filter.parse(JSON.parse(row.filter)) }
}
