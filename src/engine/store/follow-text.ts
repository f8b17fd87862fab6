import { findCountingText } from './counting-text.ts'
import type { Db } from './database.ts'
import { indexPage, unindexPage } from './page-index.ts'
import { dropSketch, saveSketch } from './page-sketches.ts'

/** Lets what is made from a page's text follow the text that counts: the index, and the sketch minutes are compared by. */
export function followText(db: Db, pageId: number): void {
  const text = findCountingText(db, pageId)
  if (text !== null) {
    indexPage(db, pageId, text)
    saveSketch(db, pageId, text)
  } else {
    unindexPage(db, pageId)
    dropSketch(db, pageId)
  }
}
