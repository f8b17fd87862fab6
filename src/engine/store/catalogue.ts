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

const standing = "item_id NOT IN (SELECT id FROM items WHERE state = 'deleted')"

export function getCatalogue(db: Db, folder: string): Omit<Catalogue, 'risk'> {
  const row = db.prepare<[], CatalogueRow>('SELECT uuid, created_at, code_template FROM catalogue').get()
  const counts = db
    .prepare<[], Catalogue['counts']>(
      `SELECT (SELECT count(*) FROM items WHERE state = 'inbox') AS inbox,
              (SELECT count(*) FROM items WHERE state = 'filed') AS filed,
              (SELECT count(*) FROM pages WHERE ${standing}) AS pages,
              (SELECT count(*) FROM pages WHERE ${hasNoText} AND source = 'waiting' AND ${standing}) AS unread,
              (SELECT count(*) FROM pages WHERE ${hasNoText} AND source = 'failed' AND ${standing}) AS failed`,
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
