/** Letters, digits and Chinese characters of a text (NFKC): what error rates are counted on. */
export function toCounted(text: string): string {
  return text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** Single-character edits (Levenshtein) that make one text of the other, both as `toCounted` gives them. */
export function countEdits(read: string, truth: string): number {
  const [from, to] = [[...toCounted(read)], [...toCounted(truth)]]
  let above = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [row, character] of from.entries()) {
    const current = [row + 1]
    for (const [column, wanted] of to.entries()) {
      const replaced = (above[column] ?? 0) + (character === wanted ? 0 : 1)
      current.push(Math.min(replaced, (above[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1))
    }
    above = current
  }
  return above[to.length] ?? 0
}
