import * as z from 'zod'
import { RowId } from '../../core/catalogue/common.ts'
import { TextLine } from '../../core/catalogue/page.ts'
import type { TextToCover } from '../../core/text/cover-page.ts'
import type { TaskContext } from '../workers/task.ts'

/**
 * What a bundle's writer asks the engine while it writes: the lines of pages, or those of one and its correction as JSON, or
 * the catalogue's signature (base64) of a text. The words would fill the memory all at once; the key stays in the store.
 */
export const BundleQuestion = z.union([
  z.object({ linesOf: z.array(RowId) }),
  z.object({ textOf: RowId }),
  z.object({ sign: z.string() }),
])
type BundleQuestion = z.infer<typeof BundleQuestion>

const Text = z.object({ lines: z.array(TextLine), corrected: z.string().nullable() })

/** The recognised lines of each page as JSON. */
export async function askLines(context: TaskContext, pageIds: readonly number[]): Promise<readonly string[]> {
  return z.array(z.string()).parse(await context.ask({ linesOf: pageIds }))
}

export function parseLines(pageId: number, json: string): readonly TextLine[] {
  const lines: unknown = JSON.parse(json)
  if (!isLines(lines)) throw new Error(`the words of page ${pageId} are not what was kept`)
  return lines
}

/** What `TextLine` says, looked at by hand: there are hundreds of words a page, and it takes a tenth of the time. */
function isLines(value: unknown): value is readonly TextLine[] {
  return isArrayOf(value, (line) => isObject(line) && 'words' in line && isArrayOf(line.words, isWord))
}

function isWord(value: unknown): boolean {
  if (!isObject(value) || !('text' in value && 'box' in value && 'confidence' in value)) return false
  const { text, box, confidence } = value
  if (typeof text !== 'string' || typeof confidence !== 'number') return false
  return isArrayOf(box, (side) => typeof side === 'number') && box.length === 4
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function isArrayOf(value: unknown, is: (each: unknown) => boolean): value is readonly unknown[] {
  return Array.isArray(value) && value.every(is)
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
