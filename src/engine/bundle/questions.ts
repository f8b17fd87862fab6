import * as z from 'zod'
import { RowId } from '../../core/catalogue/common.ts'
import { TextLine } from '../../core/catalogue/page.ts'
import type { TextToCover } from '../../core/text/cover-page.ts'
import type { TaskContext } from '../workers/task.ts'

/**
 * What a bundle's writer asks the engine while it writes: the lines of a page, or those and its correction as JSON, or
 * the catalogue's signature (base64) of a text. The words would fill the memory all at once; the key stays in the store.
 */
export const BundleQuestion = z.union([
  z.object({ linesOf: RowId }),
  z.object({ textOf: RowId }),
  z.object({ sign: z.string() }),
])
type BundleQuestion = z.infer<typeof BundleQuestion>

const Lines = z.array(TextLine)
const Text = z.object({ lines: Lines, corrected: z.string().nullable() })

/** The recognised lines of a page. */
export async function askLines(context: TaskContext, pageId: number): Promise<readonly TextLine[]> {
  return Lines.parse(JSON.parse(await ask(context, { linesOf: pageId })))
}

/** What was read on a page, and a person's correction of it. */
export async function askText(context: TaskContext, pageId: number): Promise<TextToCover> {
  return Text.parse(JSON.parse(await ask(context, { textOf: pageId })))
}

/** The catalogue's signature of a text, 64 bytes. */
export async function askSignature(context: TaskContext, text: string): Promise<Buffer> {
  return Buffer.from(await ask(context, { sign: text }), 'base64')
}

async function ask(context: TaskContext, question: BundleQuestion): Promise<string> {
  return z.string().parse(await context.ask(question))
}
