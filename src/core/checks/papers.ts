import type { Activity } from '../catalogue/activity.ts'
import type { ItemSummary } from '../catalogue/item.ts'
import { type Day, dayOf, daysBetween } from '../day.ts'
import type { Finding } from './finding.ts'

type Paper = Pick<ItemSummary, 'date' | 'addedAt' | 'filedAt'>
/** The same, with what it is called. */
type NamedPaper = Paper & Pick<ItemSummary, 'code' | 'title'>

/** The day on which a paper was filed, and how many days after it came about; null where its own day is unknown. */
export function filingOf({ date, addedAt, filedAt }: Paper): { readonly on: Day; readonly days: number | null } {
  const on = dayOf(filedAt ?? addedAt)
  return { on, days: date === null ? null : Math.max(0, daysBetween(date, on)) }
}

/** When the first paper of an activity was filed, and how many days after it took place; null where it has none. */
export function firstFilingOf(
  { date, evidence, addedAt }: Pick<Activity, 'date' | 'evidence' | 'addedAt'>,
  items: ReadonlyMap<number, Paper>,
): { readonly on: Day; readonly days: number } | null {
  if (evidence.length === 0) return null
  const filings = evidence.flatMap(({ itemId }) => {
    const item = items.get(itemId)
    return item ? [filingOf(item).on] : []
  })
  // Of papers that are not among these, all that is known is when they were entered.
  const on = filings.sort()[0] ?? dayOf(addedAt)
  return { on, days: Math.max(0, daysBetween(date, on)) }
}

/** The papers of findings, and those that go with explanations. */
export function listPapers(findings: readonly Finding[]): readonly number[] {
  return [
    ...new Set(findings.flatMap(({ itemIds, waiver }) => [...itemIds, ...(waiver?.itemId ? [waiver.itemId] : [])])),
  ]
}

/** Findings with the days on which their papers were filed, and the 档号 of the papers that go with explanations. */
export function tellPapers(findings: readonly Finding[], items: ReadonlyMap<number, NamedPaper>): Finding[] {
  return findings.map((finding) => {
    const filings = finding.itemIds.flatMap((id) => {
      const item = items.get(id)
      return item ? [filingOf(item)] : []
    })
    const [itemId] = finding.itemIds
    const item = itemId === undefined ? undefined : items.get(itemId)
    const paper = items.get(finding.waiver?.itemId ?? 0)
    return {
      ...finding,
      ...(filings.length > 0 && { filed: toSpan(filings) }),
      ...(item !== undefined && item.code === finding.subject && { itemTitle: item.title }),
      ...(paper !== undefined && { paper: paper.code ?? '' }),
    }
  })
}

function toSpan(filings: readonly ReturnType<typeof filingOf>[]): Finding['filed'] {
  const known = filings.flatMap(({ days }) => (days === null ? [] : [days]))
  const on = filings.map((filing) => filing.on).sort()
  return { first: on[0] ?? '', last: on.at(-1) ?? '', days: known.length === 0 ? null : Math.max(...known) }
}
