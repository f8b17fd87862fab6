import * as z from 'zod'
import { name, RowId } from '../catalogue/common.ts'
import { Year } from '../day.ts'
import { Failure } from '../failure.ts'
import type { StoredScheme } from '../scheme/stored.ts'

/** Which papers a bundle holds; an empty list stands for all. `codes`: of whole 本, 盒 and 证, or of single lines. */
export const BundleScope = z.object({
  branchIds: z.array(RowId).max(1000).default([]),
  years: z.array(Year).max(200).default([]),
  codes: z.array(name(20)).max(1000).default([]),
})
export type BundleScope = z.infer<typeof BundleScope>

/** A scope in words; `period` and `theme` are empty where it is not narrowed. */
export interface ScopeWords {
  readonly branch: string
  /** `2024年度`, `2022—2024年度`, `2021、2024年度`. */
  readonly period: string
  readonly theme: string
}

/** So many branches or lines are named before the rest is only counted. */
const namedAtMost = 3

/** What a bundle of a scope calls what it holds. */
export function describeScope(
  scope: BundleScope,
  branches: readonly { readonly id: number; readonly name: string }[],
  scheme: StoredScheme,
): ScopeWords {
  const chosen = branches.filter(({ id }) => scope.branchIds.length === 0 || scope.branchIds.includes(id))
  const parts = scheme.slots.flatMap((slot) => [slot, ...slot.lines])
  const titles = scope.codes.map((code) => `${code} ${parts.find((part) => part.code === code)?.title ?? ''}`.trim())
  return {
    branch: nameSome(
      chosen.map((branch) => branch.name),
      '个支部',
    ),
    period: toPeriod(scope.years),
    theme: nameSome(titles, '项'),
  }
}

function nameSome(names: readonly string[], counted: string): string {
  if (names.length <= namedAtMost) return names.join('、')
  return `${names.slice(0, namedAtMost).join('、')}等${names.length}${counted}`
}

function toPeriod(asked: readonly number[]): string {
  const years = [...new Set(asked)].sort((one, other) => one - other)
  const [first, last] = [years.at(0), years.at(-1)]
  if (first === undefined || last === undefined) return ''
  const isRun = years.length > 2 && last - first === years.length - 1
  return `${isRun ? `${first}—${last}` : years.join('、')}年度`
}

/**
 * The scheme with only the lines of a scope. Throws `Failure('invalid')` for a code that the scheme does not have, so
 * that a mistyped one never makes an empty bundle.
 */
export function narrowScheme(scheme: StoredScheme, codes: readonly string[]): StoredScheme {
  if (codes.length === 0) return scheme
  const asked = new Set(codes)
  const known = new Set(scheme.slots.flatMap((slot) => [slot.code, ...slot.lines.map((line) => line.code)]))
  const unknown = codes.filter((code) => !known.has(code))
  if (unknown.length > 0) {
    throw new Failure('invalid', `方案中没有代码为“${unknown.join('、')}”的本、盒、证或清册条目。请核对代码。`, {
      unknown,
    })
  }
  const slots = scheme.slots
    .map((slot) => ({
      ...slot,
      lines: asked.has(slot.code) ? slot.lines : slot.lines.filter((line) => asked.has(line.code)),
    }))
    .filter((slot) => asked.has(slot.code) || slot.lines.length > 0)
  return { ...scheme, slots }
}
