import { normalise } from './normalise.ts'
import { toPhrase } from './terms.ts'

/**
 * What is looked for: pages that hold every one of `words` and none of `without`, each a list of normalised code
 * points.
 */
export interface Query {
  readonly words: readonly (readonly string[])[]
  readonly without: readonly (readonly string[])[]
}

/**
 * Words are parted by white space; inside double quotes white space is kept. A minus, of half or full width, before a
 * word or a quotation means without it; a minus elsewhere, or alone, is plain text, as is everything else.
 */
export function parseQuery(text: string): Query {
  const parts = text.normalize('NFC').match(/(?<=^|\s)[-－](?:"[^"]+"|“[^”]+”)|"[^"]*"|“[^”]*”|[^\s"“]+|["“]/gu) ?? []
  const words: (readonly string[])[] = []
  const without: (readonly string[])[] = []
  for (const part of parts) {
    const minus = /^[-－].+$/su.test(part)
    const plain = minus ? part.slice(1) : part
    const { points } = normalise(/^".+"$|^“.+”$/su.test(plain) ? plain.slice(1, -1) : plain)
    if (points.length > 0) (minus ? without : words).push(points)
  }
  return { words, without }
}

/** The FTS5 expression for a query; null when there is no word to look for: what a page lacks finds nothing alone. */
export function toMatch(query: Query): string | null {
  if (query.words.length === 0) return null
  const wanted = query.words.map(toPhrase).join(' AND ')
  return query.without.length === 0 ? wanted : `(${wanted}) NOT (${query.without.map(toPhrase).join(' OR ')})`
}
