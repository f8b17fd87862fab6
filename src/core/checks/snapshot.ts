import type { Activity } from '../catalogue/activity.ts'
import type { Branch } from '../catalogue/branch.ts'
import type { ItemSummary } from '../catalogue/item.ts'
import type { Waiver } from '../catalogue/waiver.ts'
import type { StoredScheme } from '../scheme/stored.ts'

/** What the checks of one branch and year look at: gathered beforehand, never changed. */
export interface Snapshot {
  readonly branch: Branch
  readonly scheme: StoredScheme
  /** Filed items of the year. */
  readonly items: readonly ItemSummary[]
  /** Activities of the year. */
  readonly activities: readonly Activity[]
  readonly waivers: readonly Waiver[]
}
