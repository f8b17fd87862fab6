import type { Question } from '../../../core/calls/search.ts'
import { type Filter, noFilter } from '../../../core/text/filter.ts'

export const noQuestion: Question = { query: '', filter: noFilter, order: 'rank' }

/** The sides of a filter that are lists of values. */
export type ListSide = 'branches' | 'years' | 'slots' | 'lines' | 'kinds' | 'retentions'
export const listSides: readonly ListSide[] = ['branches', 'years', 'slots', 'lines', 'kinds', 'retentions']

/** Takes a value out of a side of the filter. */
export function without(filter: Filter, side: ListSide, value: number | string): Filter {
  const values: readonly (number | string)[] = filter[side]
  return { ...filter, [side]: values.filter((each) => each !== value) }
}

/** Takes a value into a side of the filter, or out of it where it is in already. */
export function toggle<Side extends ListSide>(filter: Filter, side: Side, value: Filter[Side][number]): Filter {
  const values: readonly Filter[Side][number][] = filter[side]
  const others = values.filter((each) => each !== value)
  return { ...filter, [side]: others.length === values.length ? [...values, value] : others }
}
