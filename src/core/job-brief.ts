import * as z from 'zod'
import {
  BackupResult,
  ExportResult,
  HealResult,
  ImportResult,
  Job,
  ReadResult,
  ReplaceResult,
  RestoreResult,
  VerifyResult,
} from './job.ts'

/** So many entries of a long list are told unasked; the job itself has all of them. */
export const mostTold = 5

function some<Of extends z.ZodType>({ element }: { readonly element: Of }) {
  return z.object({ total: z.int(), first: z.array(element) })
}

/** What a job came to, of each list how many there are and the first few. */
export const BriefResult = z.discriminatedUnion('kind', [
  ImportResult.extend({ duplicates: some(ImportResult.shape.duplicates), failed: some(ImportResult.shape.failed) }),
  ReadResult,
  ExportResult.extend({
    warnings: some(ExportResult.shape.warnings),
    covered: some(ExportResult.shape.covered.unwrap()),
  }),
  VerifyResult.extend({ problems: some(VerifyResult.shape.problems) }),
  BackupResult.extend({
    damaged: some(BackupResult.shape.damaged),
    removed: some(BackupResult.shape.removed),
    warnings: some(BackupResult.shape.warnings),
  }),
  RestoreResult.extend({ problems: some(RestoreResult.shape.problems) }),
  HealResult.extend({ healed: some(HealResult.shape.healed), lacking: some(HealResult.shape.lacking) }),
  ReplaceResult.extend({ problems: some(ReplaceResult.shape.problems) }),
])
export type BriefResult = z.infer<typeof BriefResult>

/** A job as lists and events tell of it. */
export const BriefJob = Job.extend({ result: BriefResult.nullable() })
export type BriefJob = z.infer<typeof BriefJob>

export function toBrief({ result, ...job }: Job): BriefJob {
  if (result === null) return { ...job, result }
  const brief = Object.entries(result).map(([name, value]: [string, unknown]) => [
    name,
    Array.isArray(value) ? { total: value.length, first: value.slice(0, mostTold) } : value,
  ])
  return { ...job, result: BriefResult.parse(Object.fromEntries(brief)) }
}
