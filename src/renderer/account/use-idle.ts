import { useEffect } from 'react'

const signs = ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const
/** How often it looks, in milliseconds. A clock is read, not a timer awaited: a machine asleep counts as idle. */
const pause = 5_000

/** Calls `act` once nobody has touched the window for so many minutes; null never does. */
export function useIdle(minutes: number | null, act: () => void): void {
  useEffect(() => {
    if (minutes === null) return
    let touchedAt = Date.now()
    const touch = () => {
      touchedAt = Date.now()
    }
    for (const sign of signs) window.addEventListener(sign, touch, { capture: true, passive: true })
    const timer = setInterval(() => {
      if (Date.now() - touchedAt < minutes * 60_000) return
      touch()
      act()
    }, pause)
    return () => {
      clearInterval(timer)
      for (const sign of signs) window.removeEventListener(sign, touch, { capture: true })
    }
  }, [minutes, act])
}
