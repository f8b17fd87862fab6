import { type FoundDay, findDays, findOwnDays } from './dates.ts'
import type { Heading } from './guess-title.ts'
import { toOrganisation } from './organisations.ts'
import { isOnlyDay, type Paper, type PaperLine } from './paper.ts'

/** 落款: a day by itself under the text, and the lines right above it that name who signed. */
export interface Signature {
  readonly date: FoundDay
  readonly by: readonly PaperLine[]
}

/** Null where there is none, or where a table holds days that look like one. */
export function findSigned({ lines }: Paper, heading: Heading | null): Signature | null {
  const isTable = heading !== null && /(?:表|册|清单|台账|计划)$/u.test(heading.title)
  if (isTable && new Set(lines.flatMap(({ raw }) => findDays(raw)).map(({ value }) => value)).size > 1) return null
  const signed = lines.flatMap((line, at) => (at === 0 ? [] : toSignature(lines, line, at)))
  const days = new Set(signed.map(({ date }) => date.value))
  const last = signed.at(-1)
  return last === undefined || (days.size > 1 && !lines.slice(-3).some((line) => line === last.line)) ? null : last
}

function toSignature(lines: readonly PaperLine[], line: PaperLine, at: number): (Signature & { line: PaperLine })[] {
  const date = findOwnDays(line.raw)[0]
  // Under 一、活动时间 stands the day of what is spoken about.
  if (!date || /(?:时间|日期)[：:]?$/u.test(lines[at - 1]?.bare ?? '')) return []
  if (isOnlyDay(line.raw)) return [{ date, by: findSigners(lines, at), line }]
  // Recognition puts who signed and when in one line where they stand side by side.
  const before = line.raw.slice(0, line.raw.length - date.from.length).trim()
  const signer = { raw: before, bare: before.replaceAll(/\s/gu, ''), start: line.start }
  return line.raw.endsWith(date.from) && toOrganisation(signer.bare) ? [{ date, by: [signer], line }] : []
}

function findSigners(lines: readonly PaperLine[], at: number): PaperLine[] {
  let first = at
  while (first > 1 && toOrganisation(lines[first - 1]?.bare ?? '') !== null) first -= 1
  return lines.slice(first, at)
}
