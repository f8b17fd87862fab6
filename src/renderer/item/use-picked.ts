import { useState } from 'react'
import { toggled } from './toggled.ts'

/** Items picked for what is done to them together. */
export interface Picked {
  readonly ids: ReadonlySet<number>
  toggle(id: number): void
  set(ids: readonly number[]): void
}

const none: ReadonlySet<number> = new Set()

export function usePicked(): Picked {
  const [ids, setIds] = useState(none)
  return {
    ids,
    set: (next) => setIds(new Set(next)),
    toggle: (id) => setIds((before) => toggled(before, id)),
  }
}
