import * as z from 'zod'
import type { Correction } from '../../core/catalogue/page.ts'
import type { Db } from './database.ts'

/** A person's text of a page, with who wrote it and when. */
export type StoredCorrection = Correction & { readonly text: string }

export function findCorrection(db: Db, pageId: number): StoredCorrection | null {
  const row = db
    .prepare<[number], StoredCorrection>('SELECT text, by, at FROM corrections WHERE page_id = ?')
    .get(pageId)
  return row ?? null
}

/** A second correction takes the first one's place; what was read stays. */
export function saveCorrection(db: Db, pageId: number, { text, by, at }: StoredCorrection): void {
  db.prepare('INSERT OR REPLACE INTO corrections (page_id, text, by, at) VALUES (?, ?, ?, ?)').run(pageId, text, by, at)
}

export function removeCorrection(db: Db, pageId: number): void {
  db.prepare('DELETE FROM corrections WHERE page_id = ?').run(pageId)
}

const Detail = z.object({ after: z.object({ text: z.string(), by: z.string(), at: z.string() }).nullable() })

/** Goes through all pages a person ever corrected; returns how many, and those that are not as the log left them. */
export function verifyCorrections(db: Db): {
  readonly checked: number
  readonly altered: { page: number; title: string }[]
} {
  const rows = db
    .prepare<[], { page: number; title: string; text: string | null; by: string; at: string; detail: string | null }>(
      `SELECT pages.page, items.title, corrections.text, corrections.by, corrections.at, logged.detail
       FROM pages JOIN items ON items.id = pages.item_id
         LEFT JOIN corrections ON corrections.page_id = pages.id
         LEFT JOIN (SELECT max(id), subject, detail FROM log WHERE action IN ('page.correct', 'page.take-back')
                    GROUP BY subject) AS logged ON logged.subject = 'page:' || pages.id
       WHERE corrections.page_id IS NOT NULL OR logged.subject IS NOT NULL`,
    )
    .all()
  return { checked: rows.length, altered: rows.filter((row) => !isAsLogged(row)) }
}

function isAsLogged({
  text,
  by,
  at,
  detail,
}: {
  readonly text: string | null
  readonly by: string
  readonly at: string
  readonly detail: string | null
}): boolean {
  const logged = detail === null ? null : Detail.safeParse(JSON.parse(detail)).data
  if (!logged) return false
  const { after } = logged
  return after === null ? text === null : after.text === text && after.by === by && after.at === at
}
