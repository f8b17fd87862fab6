import * as z from 'zod'
import { BundleFound } from './bundle/bundle-found.ts'
import { CoveredSheet } from './bundle/covered.ts'
import { RowId, Sha256 } from './catalogue/common.ts'
import { Instant } from './day.ts'
import { FailureKind, FailureReport } from './failure.ts'

export const JobKind = z.enum(['import', 'read', 'export', 'verify', 'backup', 'restore', 'heal', 'replace'])
export type JobKind = z.infer<typeof JobKind>

export const JobState = z.enum(['waiting', 'running', 'done', 'failed', 'cancelled'])
export type JobState = z.infer<typeof JobState>

export const ImportResult = z.object({
  kind: z.literal('import'),
  filed: z.int(),
  inbox: z.int(),
  duplicates: z.array(z.object({ file: z.string(), of: z.string() })),
  failed: z.array(z.object({ file: z.string(), kind: FailureKind, message: z.string() })),
})
export type ImportResult = z.infer<typeof ImportResult>

/** Pages looked at in one run. `failed` are listed beside the page and can be tried again. */
export const ReadResult = z.object({
  kind: z.literal('read'),
  pages: z.int(),
  recognised: z.int(),
  hadText: z.int(),
  failed: z.int(),
  seconds: z.number(),
})
export type ReadResult = z.infer<typeof ReadResult>

export const ExportResult = z.object({
  kind: z.literal('export'),
  folder: z.string(),
  /** The one to open first, where there are volumes. */
  pdf: z.string(),
  volumes: z.int().default(1),
  /** Pages whose pictures were made smaller. */
  reduced: z.int().default(0),
  /** Dots per inch that they were reduced to, and what the bundle would have had otherwise, where it had to fit. */
  imageDpi: z.int().nullable().default(null),
  before: z.int().nullable().default(null),
  items: z.int(),
  pages: z.int(),
  bytes: z.int(),
  seconds: z.number(),
  warnings: z.array(z.string()),
  /** Pages on which numbers were covered, or that stay behind for them. */
  covered: z.array(CoveredSheet).default([]),
})
export type ExportResult = z.infer<typeof ExportResult>

/** `missing`, `altered` and `stranger` name a file; `invalid` a structure that contradicts itself. */
export const Problem = z.object({
  kind: z.enum(['missing', 'altered', 'stranger', 'invalid']),
  path: z.string(),
  message: z.string(),
})
export type Problem = z.infer<typeof Problem>

export const VerifyResult = z.object({
  kind: z.literal('verify'),
  /** What was verified. */
  of: z.enum(['bundle', 'backup', 'catalogue']),
  ok: z.boolean(),
  /** Files and records looked at. */
  checked: z.int(),
  problems: z.array(Problem),
  /**
   * Whose key signed a bundle, by its fingerprint, where the signature holds. `isOwn`: it is the open catalogue's; null
   * while none is open.
   */
  signedBy: z.object({ fingerprint: Sha256, isOwn: z.boolean().nullable() }).nullable(),
  /** The bundle, where it is one. */
  bundle: BundleFound.nullable(),
})
export type VerifyResult = z.infer<typeof VerifyResult>

/** `copied` of the `originals` were not at the place yet. */
export const BackupResult = z.object({
  kind: z.literal('backup'),
  folder: z.string(),
  name: z.string(),
  items: z.int(),
  originals: z.int(),
  /** Of all originals and the database. */
  bytes: z.int(),
  copied: z.int(),
  seconds: z.number(),
  /** Originals that are damaged or gone in the catalogue and in no earlier backup either, by path. */
  damaged: z.array(z.string()),
  /** Earlier backups that had had their time. */
  removed: z.array(z.string()),
  warnings: z.array(z.string()),
})
export type BackupResult = z.infer<typeof BackupResult>

export const RestoreResult = z.object({
  kind: z.literal('restore'),
  folder: z.string(),
  backup: z.string(),
  items: z.int(),
  originals: z.int(),
  bytes: z.int(),
  seconds: z.number(),
  /** What verifying the new catalogue found. */
  problems: z.array(Problem),
})
export type RestoreResult = z.infer<typeof RestoreResult>

export const HealResult = z.object({
  kind: z.literal('heal'),
  originals: z.int(),
  /** Put back, by path. What was there in their place lies in the catalogue's folder `damaged`. */
  healed: z.array(z.string()),
  /** Damaged or gone, and in no backup of the place either. */
  lacking: z.array(z.string()),
  /** False: the database itself is damaged, and is to be replaced. */
  databaseSound: z.boolean(),
})
export type HealResult = z.infer<typeof HealResult>

export const ReplaceResult = z.object({
  kind: z.literal('replace'),
  folder: z.string(),
  backup: z.string(),
  /** Where the damaged database is kept, and the originals that came in after the backup. */
  aside: z.string(),
  files: z.int(),
  /** What verifying the catalogue found. */
  problems: z.array(Problem),
})
export type ReplaceResult = z.infer<typeof ReplaceResult>

export const JobResult = z.discriminatedUnion('kind', [
  ImportResult,
  ReadResult,
  ExportResult,
  VerifyResult,
  BackupResult,
  RestoreResult,
  HealResult,
  ReplaceResult,
])
export type JobResult = z.infer<typeof JobResult>

/** 任务: work that takes longer than a moment. `done` of `total` are files, pages or bytes, by kind. */
export const Job = z.object({
  id: RowId,
  kind: JobKind,
  state: JobState,
  done: z.int(),
  total: z.int(),
  /** What it is at, for a person. */
  note: z.string(),
  /** Whether a person can have it stand still: between files or pages, and go on there. */
  canPause: z.boolean(),
  isPaused: z.boolean(),
  createdAt: Instant,
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  failure: FailureReport.nullable(),
  result: JobResult.nullable(),
})
export type Job = z.infer<typeof Job>

/**
 * Kinds that keep in the catalogue how far they are: they go on there after a restart, and after a pause. Whoever checks
 * something else than the open catalogue begins anew.
 */
export const lastingKinds = ['import', 'read', 'verify'] as const satisfies readonly JobKind[]

/** Whether a job of a kind can be paused. A backup stands still only while the program is open; a bundle not at all. */
export function isPausable(kind: JobKind, isKept: boolean): boolean {
  return isKept ? lastingKinds.some((each) => each === kind) : kind === 'backup'
}

export function hasEnded(job: Pick<Job, 'state'>): boolean {
  return job.state === 'done' || job.state === 'failed' || job.state === 'cancelled'
}
