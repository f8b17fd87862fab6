import type { Catalogue } from '../../core/catalogue/catalogue.ts'
import { listBranches } from './branches.ts'
import type { Db } from './database.ts'
import { hasNoText } from './pages.ts'
import { getScheme } from './schemes.ts'
import { uuidv7 } from './uuid.ts'

type CatalogueRow = { uuid: string; created_at: string; code_template: string }

export function addCatalogue(db: Db, codeTemplate: string, at: string): void {
  db.prepare('INSERT INTO catalogue (id, uuid, created_at, code_template) VALUES (1, ?, ?, ?)').run(
    uuidv7(),
    at,
    codeTemplate,
  )
}

export function getCodeTemplate(db: Db): string {
  const row = db.prepare<[], { code_template: string }>('SELECT code_template FROM catalogue').get()
  if (!row) throw new Error('a database without its catalogue row')
  return row.code_template
}

const deleted = "SELECT id FROM items WHERE state = 'deleted'"
const unread = `SELECT count(*) FROM pages WHERE ${hasNoText} AND item_id NOT IN (${deleted})`

export function getCatalogue(db: Db, folder: string): Omit<Catalogue, 'risk'> {
  const row = db.prepare<[], CatalogueRow>('SELECT uuid, created_at, code_template FROM catalogue').get()
  const counts = db
    .prepare<[], Catalogue['counts']>(
      // By the few that are not filed, which an index finds: all are counted without being read.
      `SELECT inbox, items - inbox - deleted AS filed, pages - deleted_pages AS pages, unread, failed
       FROM (SELECT (SELECT count(*) FROM items) AS items,
                    (SELECT count(*) FROM items WHERE state = 'inbox') AS inbox,
                    (SELECT count(*) FROM (${deleted})) AS deleted,
                    (SELECT count(*) FROM pages) AS pages,
                    (SELECT count(*) FROM pages WHERE item_id IN (${deleted})) AS deleted_pages,
                    (${unread} AND source = 'waiting') AS unread,
                    (${unread} AND source = 'failed') AS failed)`,
    )
    .get()
  if (!row || !counts) throw new Error('a database without its catalogue row')
  const { title, version } = getScheme(db)
  return {
    folder,
    uuid: row.uuid,
    createdAt: row.created_at,
    codeTemplate: row.code_template,
    scheme: { title, version },
    branches: listBranches(db),
    counts,
  }
}
