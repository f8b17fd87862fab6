import type { TextLine } from '../../core/catalogue/page.ts'
import type { TaskContext } from '../workers/task.ts'
import { askLines, parseLines } from './questions.ts'

/** So many pages' words are asked for at once: a question wakes two threads. */
const batch = 8

/** The words of pages that will be printed, asked for ahead and in batches, and read when their turn comes. */
export type LinesAhead = {
  expect(pageId: number): void
  take(pageId: number): Promise<readonly TextLine[]>
}

export function newLinesAhead(context: TaskContext): LinesAhead {
  const asked = new Map<number, Promise<string>>()
  const waiting = new Set<number>()

  function ask(): void {
    const ids = [...waiting]
    waiting.clear()
    const answer = askLines(context, ids)
    for (const [index, id] of ids.entries()) {
      const lines = answer.then((all) => all[index] ?? '[]')
      // Whoever prints the page hears of it.
      lines.catch(() => {})
      asked.set(id, lines)
    }
  }

  return {
    expect(pageId) {
      if (asked.has(pageId)) return
      waiting.add(pageId)
      if (waiting.size === batch) ask()
    },
    async take(pageId) {
      if (!asked.has(pageId)) {
        waiting.add(pageId)
        ask()
      }
      const lines = asked.get(pageId)
      asked.delete(pageId)
      return parseLines(pageId, (await lines) ?? '[]')
    },
  }
}
