import * as z from 'zod'
import { RowId } from '../../core/catalogue/common.ts'
import { TextLine } from '../../core/catalogue/page.ts'
import type { TaskContext } from '../workers/task.ts'

/** What a bundle's writer asks the engine while it writes: the recognised lines of a page, answered as stored JSON. */
export const LinesQuestion = z.object({ linesOf: RowId })

const Lines = z.array(TextLine)

/** The recognised lines of a page. They are asked for page by page: all at once they would fill the memory. */
export async function askLines(context: TaskContext, pageId: number): Promise<readonly TextLine[]> {
  const answer = await context.ask({ linesOf: pageId } satisfies z.input<typeof LinesQuestion>)
  return Lines.parse(JSON.parse(z.string().parse(answer)))
}
