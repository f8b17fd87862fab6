import { basename } from 'node:path'
import * as z from 'zod'
import { toFailureReport } from '../../core/failure.ts'
import type { Outcome } from '../../core/intake/outcome.ts'
import type { ImportResult } from '../../core/job.ts'
import { type Context, requireSession } from '../context.ts'
import { importByRegister } from '../intake/import-by-register.ts'
import { importToInbox } from '../intake/import-to-inbox.ts'
import { listOutcomes } from '../store/outcomes.ts'
import { listUnreadPages } from '../store/pages.ts'
import type { JobTools } from './runner.ts'

const Input = z.object({
  paths: z.array(z.string()),
  branchId: z.int(),
  registerFile: z.string().nullable(),
  /** Absent in jobs that an older program left waiting. */
  thenRead: z.boolean().default(false),
})
export type ImportInput = z.infer<typeof Input>

/** Takes files in: to the inbox, or filed row by row from a register. What went wrong with one is its own outcome. */
export async function importFiles(context: Context, input: unknown, tools: JobTools): Promise<ImportResult> {
  const asked = Input.parse(input)
  const { registerFile } = asked
  if (registerFile === null) await importToInbox(context, asked, tools)
  else await importByRegister(context, { ...asked, registerFile }, tools)
  tools.signal.throwIfAborted()
  if (asked.thenRead) startReading(context)
  return summarise(listOutcomes(requireSession(context).db, tools.jobId))
}

/** Reads what waits, unless that is nothing or a reading that has not begun will do it. */
function startReading(context: Context): void {
  const isWaiting = context.runner.list().some(({ kind, state }) => kind === 'read' && state === 'waiting')
  if (isWaiting || listUnreadPages(requireSession(context).db, false).length === 0) return
  context.runner.start('read', { again: false })
}

/** The outcome of something that could not be taken in. A full disk ends the whole import instead. */
export function toFailedOutcome(file: string, error: unknown): Outcome {
  const { kind, message } = toFailureReport(error)
  if (kind === 'internal') console.error(`import of ${basename(file)}:`, error)
  if (kind === 'no-space') throw error
  return { state: 'failed', file, kind, message }
}

function summarise(outcomes: readonly Outcome[]): ImportResult {
  const of = <State extends Outcome['state']>(state: State) =>
    outcomes.filter((outcome): outcome is Extract<Outcome, { state: State }> => outcome.state === state)
  return {
    kind: 'import',
    filed: of('filed').length,
    inbox: of('inbox').length,
    duplicates: of('duplicate').map(({ file, of }) => ({ file, of })),
    failed: of('failed').map(({ file, kind, message }) => ({ file, kind, message })),
  }
}
