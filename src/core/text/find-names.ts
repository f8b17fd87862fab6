import Fuse from 'fuse.js'
import { normalise } from './normalise.ts'
import { findSpelled } from './spelling.ts'

/** Something that goes by one or more names. */
export interface Named<Value> {
  readonly value: Value
  readonly names: readonly string[]
}

/** What was found and how well it fits: lower is better. */
export interface Found<Value> {
  readonly value: Value
  readonly rank: number
}

/** The ranks: the name itself, its beginning, a piece of it, its pinyin from the beginning or within; like it. */
export const ranks = { same: 0, begins: 1, holds: 2, spelledFromStart: 3, spelled: 4, like: 5 } as const

/** Finds at most `limit` of the wanted things by a name, best first. */
export type FindNames<Value> = (query: string, limit: number, isWanted?: (value: Value) => boolean) => Found<Value>[]

/** What finds things by their names; typing errors are forgiven where little else fits. */
export function openNames<Value>(things: readonly Named<Value>[]): FindNames<Value> {
  const known = things.map(({ value, names }) => ({
    value,
    names: names.filter((name) => name !== '').map((name) => normalise(name.normalize('NFC')).text),
  }))
  let fuse: Fuse<(typeof known)[number]> | null = null
  return (query, limit, isWanted = () => true) => {
    const sought = normalise(query.normalize('NFC')).text
    if (sought === '') return []
    const letters = /^[a-z' ]{2,}$/.test(sought) ? sought.replaceAll(/[' ]/g, '') : ''
    const fitting = known
      .flatMap(({ value, names }) => {
        const rank = Math.min(...names.map((name) => rankOf(name, sought, letters)))
        return rank < ranks.like && isWanted(value) ? [{ value, rank }] : []
      })
      .toSorted((one, other) => one.rank - other.rank)
      .slice(0, limit)
    if (fitting.length === limit || sought.length < 2) return fitting
    fuse ??= new Fuse(known, { keys: ['names'], threshold: 0.4, ignoreLocation: true })
    const taken = new Set(fitting.map(({ value }) => value))
    const like = fuse
      .search(sought)
      .map(({ item }) => item.value)
      .filter((value) => !taken.has(value) && isWanted(value))
      .map((value) => ({ value, rank: ranks.like }))
    return [...fitting, ...like].slice(0, limit)
  }
}

function rankOf(name: string, sought: string, letters: string): number {
  const at = name.indexOf(sought)
  if (at === 0) return name === sought ? ranks.same : ranks.begins
  if (at > 0) return ranks.holds
  if (letters === '') return ranks.like
  const spelled = findSpelled([...name], letters)
  return spelled < 0 ? ranks.like : spelled === 0 ? ranks.spelledFromStart : ranks.spelled
}
