import { createContext, type ReactNode, useContext, useState } from 'react'
import type { Screen } from '../navigation.tsx'

/** What a new catalogue is asked for, one thing at a time, each on the screen where it can be changed later. */
export const guideSteps = ['scheme', 'roster', 'backup'] as const satisfies readonly Screen[]

interface Guide {
  /** The step that is shown; null while nobody is led. */
  readonly step: number | null
  show(step: number | null): void
}

const GuideContext = createContext<Guide | null>(null)

export function GuideProvider({ children }: { readonly children: ReactNode }) {
  const [step, show] = useState<number | null>(null)
  return <GuideContext.Provider value={{ step, show }}>{children}</GuideContext.Provider>
}

export function useGuide(): Guide {
  const guide = useContext(GuideContext)
  if (guide === null) throw new Error('useGuide is only for what stands inside a GuideProvider')
  return guide
}
