import { createContext, type ReactNode, useContext, useState } from 'react'
import { useOpenCatalogue } from '../engine/catalogue-context.tsx'
import type { Screen } from '../navigation.tsx'

/** What a new catalogue is asked for, one thing at a time, each on the screen where it can be changed later. */
export const guideSteps = ['scheme', 'roster', 'backup'] as const satisfies readonly Screen[]

/** Where one is led, by the folders of catalogues. */
interface Guides {
  /** The step that is shown in a catalogue; null while nobody is led there. */
  stepIn(folder: string): number | null
  show(folder: string, step: number | null): void
}

const GuideContext = createContext<Guides | null>(null)

export function GuideProvider({ children }: { readonly children: ReactNode }) {
  const [steps, setSteps] = useState<ReadonlyMap<string, number | null>>(new Map())
  const guides: Guides = {
    stepIn: (folder) => steps.get(folder) ?? null,
    show: (folder, step) => setSteps((before) => new Map([...before, [folder, step]])),
  }
  return <GuideContext.Provider value={guides}>{children}</GuideContext.Provider>
}

export function useGuides(): Guides {
  const guides = useContext(GuideContext)
  if (guides === null) throw new Error('useGuides is only for what stands inside a GuideProvider')
  return guides
}

/** The guide of the open catalogue. */
export function useGuide(): { readonly step: number | null; show(step: number | null): void } {
  const { folder } = useOpenCatalogue()
  const { stepIn, show } = useGuides()
  return { step: stepIn(folder), show: (step) => show(folder, step) }
}
