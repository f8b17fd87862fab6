import * as z from 'zod'
import { type Scheme, slotKinds } from '../scheme/scheme.ts'

const person = z.string().trim().max(40).default('')

/** 交接, as far as it is known beforehand: who hands over to whom, before whom. What is empty is written by hand. */
export const SuccessionFields = z.object({ from: person, to: person, witness: person })
export type SuccessionFields = z.infer<typeof SuccessionFields>

/** Filed items of one 本, 盒 or 证 of a branch. */
export interface SlotCount {
  readonly branch: string
  readonly kind: string
  readonly code: string
  readonly title: string
  readonly items: number
}

/** Findings that somebody has to act on, of a branch and a year. */
export interface OpenFindings {
  readonly branch: string
  readonly year: number
  readonly missing: number
  readonly late: number
  readonly doubtful: number
}

/** The catalogue on the day it is handed over. Days and times are local, as they are to be read; null where there is none. */
export interface Succession extends SuccessionFields {
  readonly on: string
  readonly branches: readonly string[]
  readonly folder: string
  readonly slots: readonly SlotCount[]
  readonly counts: {
    readonly filed: number
    readonly inbox: number
    readonly deleted: number
    readonly pages: number
    readonly unread: number
  }
  readonly findings: readonly OpenFindings[]
  readonly backup: {
    readonly at: string
    readonly place: string
    readonly items: number
    readonly damaged: number
    readonly isSealed: boolean
  } | null
  readonly whole: { readonly at: string; readonly problems: number } | null
  readonly bundle: { readonly at: string; readonly title: string; readonly fingerprint: string } | null
  readonly signer: string
  /** How many may sign in; 0 without accounts. */
  readonly accounts: number
}

/** Sums the items of a branch's register lines by the slots of the scheme in force; earlier versions' lines at the end. */
export function countSlots(
  branch: string,
  slots: readonly (Pick<Scheme['slots'][number], 'kind' | 'code' | 'title'> & {
    readonly lines: readonly { readonly code: string }[]
  })[],
  lines: readonly { readonly code: string; readonly items: number }[],
): SlotCount[] {
  const left = new Map(lines.map(({ code, items }) => [code, items]))
  const counted = slots.map(({ kind, code, title, lines: own }) => {
    let items = 0
    for (const line of own) {
      items += left.get(line.code) ?? 0
      left.delete(line.code)
    }
    return { branch, kind: slotKinds[kind], code, title, items }
  })
  const rest = [...left.values()].reduce((sum, items) => sum + items, 0)
  return rest === 0 ? counted : [...counted, { branch, kind: '', code: '', title: '以前方案的条目', items: rest }]
}
