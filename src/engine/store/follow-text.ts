import type { Db } from './database.ts'
import { indexPage, unindexPage } from './page-index.ts'
import { dropSketch, saveSketch } from './page-sketches.ts'

/** Lets what is made from a page's text follow the text that counts: the index, and the sketch minutes are compared by. */
export function followText(db: Db, pageId: number): void {
  const counting = db.prepare<[number], { text: string }>('SELECT text FROM page_texts WHERE id = ?').get(pageId)
  if (counting) {
    indexPage(db, pageId, counting.text)
    saveSketch(db, pageId, counting.text)
  } else {
    unindexPage(db, pageId)
    dropSketch(db, pageId)
  }
}
