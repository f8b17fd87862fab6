import type { Term } from './member.ts'

/** Why a 任期 cannot stand beside the others of its branch, as a sentence; null when it can. */
export function findTermFault(term: Pick<Term, 'from' | 'to'>, others: readonly Pick<Term, 'from' | 'to'>[]) {
  if (term.to !== null && term.to < term.from) return '任期的结束日期早于开始日期，请改正后再保存。'
  const clash = others.find(
    (other) => (other.to === null || term.from <= other.to) && (term.to === null || other.from <= term.to),
  )
  if (!clash) return null
  const end = clash.to ?? '今'
  return `与${clash.from}至${end}的任期重叠。请先改正那一届的起止日期，再保存这一届。`
}
