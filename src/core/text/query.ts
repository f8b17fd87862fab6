import { normalise } from './normalise.ts'
import { steps, toOften, toPhrase, toSingle } from './terms.ts'

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

/** An FTS5 expression, and which of the index's two tables it is for. */
export interface Match {
  readonly table: 'page_pairs' | 'page_counts'
  readonly expression: string
}

/** A query as the index answers it. */
export interface Lookup {
  /** The pages that hold every word are those that all of these find, without those that one of `unwanted` finds. */
  readonly wanted: readonly Match[]
  readonly unwanted: readonly Match[]
  /** For ranking, the most frequent first: pages in which the words stand often. */
  readonly often: readonly Match[]
  /** Whether `often` finds no page that `wanted` does not. */
  readonly isOftenWanted: boolean
}

/** So many terms are asked for their frequency at most: a longer query stands on few pages anyhow. */
const mostOften = 40

/** How the index is asked for a query; null when there is no word to look for: what a page lacks finds nothing alone. */
export function toLookup({ words, without }: Query): Lookup | null {
  if (words.length === 0) return null
  const countTerms = words.reduce((count, { length }) => count + length, 0)
  return {
    wanted: toMatches(words, ' AND '),
    unwanted: toMatches(without, ' OR '),
    often:
      countTerms > mostOften
        ? []
        : steps.toReversed().map((step) => ({
            table: 'page_counts',
            expression: join(
              words.flatMap((points) => toOften(points, step)),
              ' AND ',
            ),
          })),
    isOftenWanted: words.every(({ length }) => length <= 2),
  }
}

function toMatches(words: readonly (readonly string[])[], operator: string): Match[] {
  const phrases = words.filter(({ length }) => length > 1).map(toPhrase)
  const singles = words.flatMap(([point, ...more]) => (point !== undefined && more.length === 0 ? toSingle(point) : []))
  const matches: Match[] = []
  if (phrases.length > 0) matches.push({ table: 'page_pairs', expression: join(phrases, operator) })
  if (singles.length > 0) matches.push({ table: 'page_counts', expression: join(singles, operator) })
  return matches
}

function join(terms: readonly string[], operator: string): string {
  return [...new Set(terms)].join(operator)
}
