import { normalise } from './normalise.ts'
import { toPhrase } from './terms.ts'

/** What is looked for: pages that hold every one of these strings, each as a list of normalised code points. */
export interface Query {
  readonly words: readonly (readonly string[])[]
}

/** Words are parted by white space; inside double quotes white space is kept. Everything else is plain text. */
export function parseQuery(text: string): Query {
  const parts = text.normalize('NFC').match(/"[^"]*"|“[^”]*”|[^\s"“]+|["“]/gu) ?? []
  const words = parts
    .map((part) => normalise(/^".+"$|^“.+”$/su.test(part) ? part.slice(1, -1) : part).points)
    .filter((points) => points.length > 0)
  return { words }
}

/** The FTS5 expression for a query; null when there is nothing to look for. */
export function toMatch(query: Query): string | null {
  return query.words.length === 0 ? null : query.words.map(toPhrase).join(' AND ')
}
