import type { RecognisedLine } from './recognised.ts'

/** Fewer characters say nothing about a page: specks are read too. */
const fewest = 10

/** How sure recognition is of what it read, 0 to 1, character by character; 1 where it read hardly anything. */
export function judgeReading(lines: readonly RecognisedLine[]): number {
  let [characters, sum] = [0, 0]
  for (const { text, confidence } of lines.flatMap(({ words }) => words)) {
    const count = [...text].length
    characters += count
    sum += confidence * count
  }
  return characters < fewest ? 1 : sum / characters
}
