import * as z from 'zod'
import { Sha256 } from '../catalogue/common.ts'
import { Instant } from '../day.ts'
import { firstFree } from '../free-name.ts'
import { SealState } from './seal.ts'

/** A file beside the manifest: what it must be, to the byte. */
const Part = z.object({ bytes: z.int().min(0), sha256: Sha256 })

const name = z.string().regex(/^\d{8}-\d{6}(-\d+)?$/)

/**
 * What a backup says of itself, in `manifest.json`. Form 2 is a sealed one: there the branches' names stand only in the
 * sealed copy of this beside it. A later form has another number and is refused.
 */
export const Manifest = z.object({
  format: z.literal([1, 2]),
  /** The version of the program that made it, and of the database's schema. */
  program: z.string(),
  schema: z.int().min(1),
  catalogue: z.string().min(1),
  branches: z.array(z.string()),
  /** Of the last entry of the log: a backup holds all changes up to it. */
  lastChange: z.int().min(0),
  madeAt: Instant,
  items: z.int().min(0),
  pages: z.int().min(0),
  originals: z.int().min(0),
  /** Of the originals together. */
  bytes: z.int().min(0),
  database: Part,
  /** The list of originals, as `sha256sum` writes one. */
  list: Part,
  /** Originals that were damaged or gone when it was made, by their path in the catalogue. */
  damaged: z.array(z.string()),
})
export type Manifest = z.infer<typeof Manifest>

/** 备份, as a list shows it. `folder` is absolute; `name` is the local time of its making. */
export const Backup = Manifest.pick({
  program: true,
  schema: true,
  catalogue: true,
  branches: true,
  lastChange: true,
  madeAt: true,
  items: true,
  pages: true,
  originals: true,
  bytes: true,
}).extend({
  name,
  folder: z.string(),
  /** Originals it lacks: a backup without any can bring everything back. */
  damaged: z.int().min(0),
  seal: SealState,
})
export type Backup = z.infer<typeof Backup>

/** Whether something bears the name of a whole backup; unfinished ones never do. */
export function isBackupName(text: string): boolean {
  return name.safeParse(text).success
}

/** The name of a backup made at a local time `YYYY-MM-DDTHH:mm:ss`, unlike those taken. */
export function toBackupName(localTime: string, taken: ReadonlySet<string>): string {
  const plain = localTime.slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')
  return firstFree(plain, (candidate) => taken.has(candidate))
}

/** What the folders, inside a place, that hold the backups of a catalogue are called. */
export const storePrefix = '台账备份-'

/** The name of a new one, unlike those taken. */
export function toStoreName(catalogue: string, taken: ReadonlySet<string>): string {
  return firstFree(storePrefix + catalogue, (candidate) => taken.has(candidate))
}
