import Fuse from 'fuse.js'
import type { Steps } from '../steps.ts'
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
export function* openNames<Value>(things: readonly Named<Value>[]): Steps<FindNames<Value>> {
  const known: { readonly value: Value; readonly names: readonly string[] }[] = []
  for (const { value, names } of things) {
    known.push({
      value,
      names: names.filter((name) => name !== '').map((name) => normalise(name.normalize('NFC')).text),
    })
    yield
  }
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
    const likely = known.filter(({ names }) => names.some((name) => mayBeLike(name, sought)))
    const fuse = new Fuse(likely, { keys: ['names'], threshold: mostWrong, ignoreLocation: true })
    const taken = new Set(fitting.map(({ value }) => value))
    const like = fuse
      .search(sought)
      .map(({ item }) => item.value)
      .filter((value) => !taken.has(value) && isWanted(value))
      .map((value) => ({ value, rank: ranks.like }))
    return [...fitting, ...like].slice(0, limit)
  }
}

/** Of the letters of what is sought, so many may be wrong. */
const mostWrong = 0.4
/** Longer words are compared by pieces. */
const mostAtOnce = 32

/** Whether enough letters of what is sought are in a name at all: comparing a hundred thousand names takes half a second. */
function mayBeLike(name: string, sought: string): boolean {
  if (sought.length > mostAtOnce) return true
  let wrong = 0
  for (let at = 0; at < sought.length; at += 1) if (!name.includes(sought.charAt(at))) wrong += 1
  return wrong <= sought.length * mostWrong
}

function rankOf(name: string, sought: string, letters: string): number {
  const at = name.indexOf(sought)
  if (at === 0) return name === sought ? ranks.same : ranks.begins
  if (at > 0) return ranks.holds
  if (letters === '') return ranks.like
  const spelled = findSpelled([...name], letters)
  return spelled < 0 ? ranks.like : spelled === 0 ? ranks.spelledFromStart : ranks.spelled
}
