import { createContext, type ReactNode, useContext } from 'react'
import type { Day } from '../../core/day.ts'

const TodayContext = createContext<Day | null>(null)

export function TodayProvider({ today, children }: { readonly today: Day; readonly children: ReactNode }) {
  return <TodayContext.Provider value={today}>{children}</TodayContext.Provider>
}

/** The day it is, as the host says: the window has no clock of its own. */
export function useToday(): Day {
  const today = useContext(TodayContext)
  if (today === null) throw new Error('useToday is only for what stands inside a TodayProvider')
  return today
}
