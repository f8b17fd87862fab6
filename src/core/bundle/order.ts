import type { Branch } from '../catalogue/branch.ts'
import type { ItemSummary } from '../catalogue/item.ts'
import type { MediaType } from '../catalogue/original.ts'
import type { TextSource, Turn } from '../catalogue/page.ts'
import type { BranchFindings } from '../checks/finding.ts'
import type { Day, Instant } from '../day.ts'
import type { StoredScheme } from '../scheme/stored.ts'
import type { LeftOut } from './contents.ts'
import type { ScopeWords } from './scope.ts'
import type { Signer } from './signature.ts'
import type { NotedBox } from './slot-note.ts'
import type { Division } from './volumes.ts'

/** A page to print into the bundle: which frame of which original. */
export type BundlePage = {
  readonly id: number
  readonly sha256: string
  /** Of the whole original. */
  readonly bytes: number
  readonly mediaType: MediaType
  /** Counts from 0 within the original. */
  readonly frame: number
  readonly width: number
  readonly height: number
  readonly dpi: number | null
  /** How it is to be turned to stand upright. */
  readonly turn: Turn
  /** Where its text is from: recognised words are laid over it, a text layer is copied with it. */
  readonly source: TextSource
}

export type BundleItem = ItemSummary & { readonly pages: readonly BundlePage[] }

/** Everything a bundle is made from, gathered beforehand: whoever writes it never asks the catalogue. */
export type BundleOrder = ScopeWords & {
  /** Absolute path of the catalogue's folder, where `originalPath` leads. */
  readonly catalogueFolder: string
  readonly catalogueUuid: string
  /** Absolute path of the folder to make. */
  readonly out: string
  readonly on: Day
  /** Empty: nobody is named. */
  readonly madeBy: string
  readonly madeAt: Instant
  readonly scheme: StoredScheme
  readonly signer: Signer
  /** Only what may leave, in the order of slots, lines and 档号. */
  readonly items: readonly BundleItem[]
  /** Whether the originals go beside the PDF, in a tree that people can read. */
  readonly withOriginals: boolean
  /** Originals that also hold pages of nothing in the bundle, by SHA-256: they stay. */
  readonly sharedOriginals: readonly string[]
  /** Whether personal numbers are covered. */
  readonly coverNumbers: boolean
  /** Whether each item bears 归档章 on its first page. */
  readonly withStamps: boolean
  readonly division: Division
  /** Pictures with more dots per inch on paper are made smaller; null: they stay as they are. */
  readonly imageDpi: number | null
  /** How well those that are made smaller are kept, as a JPEG's quality. */
  readonly imageQuality: number
  /** Bytes that the whole bundle may have; null: as it comes. */
  readonly most: number | null
  /** The branches that items are of, as 归档章 names them. */
  readonly branches: readonly Pick<Branch, 'id' | 'name' | 'fonds'>[]
  readonly leftOut: readonly (LeftOut & { readonly lineId: number | null })[]
  /** The archive's boxes in which the items stand, as far as somebody filled in their 备考表. */
  readonly boxes: readonly NotedBox[]
  readonly checks: readonly BranchFindings[]
}
