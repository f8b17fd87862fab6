import { normalise } from './normalise.ts'

/**
 * The index terms of a text: every overlapping pair of characters, in order, then the last character alone.
 * A phrase of pairs then finds exactly the texts that contain the string (from two characters), and a prefix of one
 * character those that contain the character. The index splits terms at white space and ASCII punctuation only.
 */
export function toTerms(text: string): string {
  const points = normalise(text).points.map(toTermCharacter)
  return points.map((point, index) => point + (points[index + 1] ?? '')).join(' ')
}

/** The expression for texts that contain `points` (normalised) as one string; for at least one point. */
export function toPhrase(points: readonly string[]): string {
  const characters = points.map(toTermCharacter)
  if (characters.length === 1) return `"${characters[0]}"*`
  const pairs = characters.slice(0, -1).map((point, index) => point + (characters[index + 1] ?? ''))
  return `"${pairs.join(' ')}"`
}

/**
 * ASCII signs become their full-width twins, which a normalised text never holds, so that they are part of a term
 * and mean nothing in a search expression.
 */
function toTermCharacter(point: string): string {
  if (point === ' ') return '　'
  if (point > '~' || /^[a-z0-9]$/.test(point)) return point
  return String.fromCodePoint((point.codePointAt(0) ?? 0) + 0xfee0)
}
