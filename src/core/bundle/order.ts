import type { ItemSummary } from '../catalogue/item.ts'
import type { MediaType } from '../catalogue/original.ts'
import type { TextLine } from '../catalogue/page.ts'
import type { BranchFindings } from '../checks/finding.ts'
import type { Day, Instant, Year } from '../day.ts'
import type { StoredScheme } from '../scheme/stored.ts'

/** A page to print into the bundle: which frame of which original, and its text where it was recognised. */
export type BundlePage = {
  readonly sha256: string
  readonly mediaType: MediaType
  /** Counts from 0 within the original. */
  readonly frame: number
  readonly width: number
  readonly height: number
  readonly dpi: number | null
  /** Recognised lines; empty where the original carries its own text, or was not read. */
  readonly lines: readonly TextLine[]
}

export type BundleItem = ItemSummary & { readonly pages: readonly BundlePage[] }

/** Everything a bundle is made from, gathered beforehand: whoever writes it never asks the catalogue. */
export type BundleOrder = {
  /** Absolute path of the catalogue's folder, where `originalPath` leads. */
  readonly catalogueFolder: string
  readonly catalogueUuid: string
  /** Absolute path of the folder to make. */
  readonly out: string
  /** Title for the cover: the branch, or the catalogue's branches. */
  readonly branch: string
  readonly year: Year | null
  readonly on: Day
  readonly madeAt: Instant
  readonly scheme: StoredScheme
  /** Only what may leave, in the order of slots, lines and 档号. */
  readonly items: readonly BundleItem[]
  readonly leftOut: readonly { readonly code: string; readonly title: string; readonly reason: string }[]
  readonly checks: readonly BranchFindings[]
}
