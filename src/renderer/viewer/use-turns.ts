import { useCallback, useEffect, useRef, useState } from 'react'
import type { Item } from '../../core/catalogue/item.ts'
import { type Turn, toTurn } from '../../core/catalogue/page.ts'
import { useSeat } from '../account/queries.ts'
import { useClient } from '../engine/engine-context.tsx'
import { useTell } from '../engine/use-tell.ts'

/** How long after the last turn it is kept: whoever turns twice means one thing. */
const pause = 700

const none: ReadonlyMap<number, Turn> = new Map()

/** Which way up the pages of an item are shown. A turn is kept, unless whoever sits there may only read. */
export function useTurns(item: Item): { turnOf(pageId: number): Turn; turn(pageId: number): void } {
  const client = useClient()
  const tell = useTell()
  const seat = useSeat().data
  const isKept = seat !== undefined && seat.account?.role !== '查阅人' && item.state !== 'deleted'
  const [turns, setTurns] = useState(none)
  const [pages, setPages] = useState(item.pages)
  // What is kept counts again once it comes back.
  if (pages !== item.pages) {
    setPages(item.pages)
    setTurns(none)
  }
  const waiting = useRef(none)
  const keep = useCallback(() => {
    const kept = [...waiting.current].map(([pageId, turn]) => ({ pageId, turn }))
    waiting.current = none
    if (kept.length > 0) void tell.attempt(() => client.scans.turn({ itemId: item.id, turns: kept }))
  }, [client, tell, item.id])
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      keep()
    },
    [keep],
  )
  const turnOf = (pageId: number): Turn => turns.get(pageId) ?? item.pages.find(({ id }) => id === pageId)?.turn ?? 0
  return {
    turnOf,
    turn(pageId) {
      const next = new Map(turns).set(pageId, toTurn(turnOf(pageId) + 1))
      setTurns(next)
      if (!isKept) return
      waiting.current = next
      clearTimeout(timer.current)
      timer.current = setTimeout(keep, pause)
    },
  }
}
