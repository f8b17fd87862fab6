import { findHeading } from './guess-title.ts'
import { toPaper } from './paper.ts'

/** A page that numbers itself other than the first is the middle of something: 第 2 页, — 3 —. */
const laterPage = /(?:第\s*(?:[2-9]|[1-9]\d+)\s*页|^[\s—–-]+(?:[2-9]|[1-9]\d+)[\s—–-]+$)/mu

/** Whether a paper seems to begin on a page, by its text: it has a heading, and does not number itself otherwise. */
export function beginsPaper(text: string): boolean {
  return findHeading(toPaper({ fileName: '', text })) !== null && !laterPage.test(text)
}
