import * as z from 'zod'
import { RowId } from '../catalogue/common.ts'
import { firstFree } from '../free-name.ts'

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

/**
 * Which of the files found are ready: not done with, and the same as at the look before. All others that are not done with are
 * still being written.
 */
export function planLook(
  before: readonly Sighting[],
  found: readonly Sighting[],
  done: readonly Sighting[],
): { readonly ready: Sighting[]; readonly waiting: Sighting[] } {
  const [were, dones] = [byPath(before), byPath(done)]
  const open = found.filter((file) => !isSame(dones.get(file.path), file))
  const isReady = (file: Sighting) => file.bytes > 0 && isSame(were.get(file.path), file)
  return { ready: open.filter(isReady), waiting: open.filter((file) => !isReady(file)) }
}

export function isSame(one: Sighting | undefined, other: Sighting): boolean {
  return one !== undefined && one.bytes === other.bytes && one.changedAt === other.changedAt
}

/** A name in the folder of received files, unlike those taken. */
export function toReceivedName(name: string, taken: ReadonlySet<string>): string {
  const [, stem = name, ending = ''] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? []
  return firstFree(
    name,
    (candidate) => taken.has(candidate),
    (count) => `${stem} (${count})${ending}`,
  )
}

function byPath(sightings: readonly Sighting[]): Map<string, Sighting> {
  return new Map(sightings.map((sighting) => [sighting.path, sighting]))
}
