import type { Activity } from '../catalogue/activity.ts'
import type { KnownBoxNote } from '../catalogue/box-note.ts'
import type { Branch } from '../catalogue/branch.ts'
import type { Certificate } from '../catalogue/certificate.ts'
import type { ItemSummary } from '../catalogue/item.ts'
import type { Member, Term } from '../catalogue/member.ts'
import type { Waiver } from '../catalogue/waiver.ts'
import type { StoredScheme } from '../scheme/stored.ts'
import type { Standing } from './minutes.ts'
import type { RuleSetting } from './rule-setting.ts'

/** What is known of the images of an item. */
export interface Scan {
  /** The lowest of the known resolutions; null where no file says. */
  readonly lowestDpi: number | null
  /** Pages that could not be read. */
  readonly failed: number
  /** Pages that are the same image as an earlier one, or nearly the same text as the page before. */
  readonly repeated: number
  /** Pages that are blurred, that have hardly any ink, whose strokes run out of the picture (core/scan/page-flags). */
  readonly blurred: number
  readonly blank: number
  readonly cut: number
}

/** What the checks of one branch and year look at: gathered beforehand, never changed. */
export interface Snapshot {
  readonly branch: Branch
  readonly scheme: StoredScheme
  readonly codeTemplate: string
  /** Filed items of the year. */
  readonly items: readonly ItemSummary[]
  /** Activities of the year. */
  readonly activities: readonly Activity[]
  /** Everybody on the branch's roster; empty where there is none yet. */
  readonly members: readonly Member[]
  /** 证 of everybody on the roster, also those given back. */
  readonly certificates: readonly Certificate[]
  /** 支委会任期, whenever they were. */
  readonly terms: readonly Term[]
  readonly waivers: readonly Waiver[]
  readonly settings: readonly RuleSetting[]
  /** By item: of those with anything to say. */
  readonly scans: ReadonlyMap<number, Scan>
  /** How the minutes of the year's activities stand to all earlier minutes of the catalogue, by activity. */
  readonly minutes: ReadonlyMap<number, Standing>
  /** 件号 that other branches hold in the same lowest class, by class. */
  readonly otherNumbers: ReadonlyMap<string, readonly number[]>
  /** Where 件号 of those classes went that no filed item has any more, by class and number. */
  readonly goneNumbers: ReadonlyMap<string, ReadonlyMap<number, '在回收站' | '已销毁'>>
  /** 备考表 of the boxes of the year, of any branch. */
  readonly boxNotes: readonly KnownBoxNote[]
}
