import * as z from 'zod'
import { RowId } from '../catalogue/common.ts'
import { firstFree } from '../free-name.ts'
import type { Job } from '../job.ts'
import type { Outcome } from './outcome.ts'

/** What becomes of a file in a watched folder once it is taken in: it stays, or goes into the folder `已收` beside it. */
export const Afterwards = z.enum(['leave', 'move'])
export type Afterwards = z.infer<typeof Afterwards>

/** 监视文件夹: where the scanner of this machine saves, and the branch whose papers they are. */
export const WatchedFolder = z.object({
  /** Absolute. */
  path: z.string().min(1),
  branchId: RowId,
  afterwards: Afterwards,
})
export type WatchedFolder = z.infer<typeof WatchedFolder>

export const WatchStanding = z.object({
  folder: WatchedFolder.nullable(),
  /** Why the folder cannot be looked into, and what to do; null while it can. */
  trouble: z.string().nullable(),
  /** Files that are still being written, or that another program holds. */
  waiting: z.int().min(0),
  /** Files, by their path in the folder, that did not come in, or could not be moved afterwards. They are left alone until they change or somebody asks. */
  failed: z.array(z.object({ file: z.string(), message: z.string() })),
})
export type WatchStanding = z.infer<typeof WatchStanding>

/** The folder, inside a watched one, that files are moved into. */
export const receivedName = '已收'

/** A file as it was seen: the same size and the same time of its last change are taken for the same file. */
export interface Sighting {
  readonly path: string
  readonly bytes: number
  readonly changedAt: number
}

/** Only names that scans bear: scanner programs keep notes and unfinished files beside them. */
export function isScanName(name: string): boolean {
  return /^[^.~].*\.(?:pdf|jpe?g|jfif|png|tiff?)$/i.test(name)
}

/** An import that is not over: whether a person had it stand still, and the files it has in hand. */
export interface OpenImport {
  readonly isPaused: boolean
  readonly paths: readonly string[]
}

/** What is known at a look: the files then and now, those done with, and the imports that are not over. */
export interface Look {
  readonly before: readonly Sighting[]
  readonly found: readonly Sighting[]
  readonly done: readonly Sighting[]
  readonly imports: readonly OpenImport[]
}

/** Whether an import is at work or about to be: the folder waits its turn. One that stands still holds back only its own files. */
export function isBusy(imports: readonly OpenImport[]): boolean {
  return imports.some(({ isPaused }) => !isPaused)
}

/**
 * Which of the files found are ready: not done with, in no import's hands, and the same as at the look before. All others that
 * are nobody's yet are still being written.
 */
export function planLook({ before, found, done, imports }: Look): {
  readonly ready: Sighting[]
  readonly waiting: Sighting[]
} {
  const [were, dones] = [byPath(before), byPath(done)]
  const taken = new Set(imports.flatMap(({ paths }) => paths))
  const open = found.filter((file) => !taken.has(file.path) && !isSame(dones.get(file.path), file))
  const isReady = (file: Sighting) => file.bytes > 0 && isSame(were.get(file.path), file)
  return { ready: open.filter(isReady), waiting: open.filter((file) => !isReady(file)) }
}

/** Why a file did not come in by an import that is over; null where it did, or had before. */
export function whyNotIn(outcome: Outcome | undefined, job: Job | null): string | null {
  if (outcome?.state === 'failed') return outcome.message
  if (outcome && outcome.state !== 'waiting') return null
  return job?.failure?.message ?? '导入中途取消，没有收入。需要时请点“重新扫描”。'
}

export function isSame(one: Sighting | undefined, other: Sighting): boolean {
  return one !== undefined && one.bytes === other.bytes && one.changedAt === other.changedAt
}

/** A name in the folder of received files, unlike those taken: on Windows and on sticks, capitals make no difference. */
export function toReceivedName(name: string, taken: ReadonlySet<string>): string {
  const same = (one: string) => one.normalize('NFC').toLowerCase()
  const held = new Set([...taken].map(same))
  const [, stem = name, ending = ''] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? []
  return firstFree(
    name,
    (candidate) => held.has(same(candidate)),
    (count) => `${stem} (${count})${ending}`,
  )
}

function byPath(sightings: readonly Sighting[]): Map<string, Sighting> {
  return new Map(sightings.map((sighting) => [sighting.path, sighting]))
}
