import { findDays } from './dates.ts'

/** A name without its dates, and without the counters that scanners and copying add. */
export function withoutMarks(name: string): string {
  const brackets = /[(（[【]\s*[)）\]】]/gu
  const edges = /^[\s_\-.·、，]+|[\s_\-.·、，]+$/gu
  const counters = /(?:\s*[(（]\d{1,3}[)）]|[\s_-]+副本|(?<=扫描件)\d{1,4}|(?<!\d)[_-](?:\d{1,3}|0\d{3}))+$/u
  const undated = findDays(name).reduce((rest, { from }) => rest.replace(from, ''), name)
  return undated.replaceAll(brackets, '').replaceAll(edges, '').replace(counters, '').replaceAll(edges, '')
}
