import { createContext, type ReactNode, useContext, useState } from 'react'
import { useOpenCatalogue } from '../engine/catalogue-context.tsx'
import { type Screen, useNavigation } from '../navigation.tsx'

/** What a new catalogue is asked for, one thing at a time, each on the screen where it can be changed later. */
const guideSteps = ['settings', 'scheme', 'roster', 'check', 'backup'] as const satisfies readonly Screen[]
/** The form of its first step, which the guide's own button sends. */
export const clerkStepForm = 'clerk-step'
export type GuideStep = (typeof guideSteps)[number]

/** The steps somebody is led by, and which of them it is. */
interface Led {
  readonly steps: readonly GuideStep[]
  readonly at: number
}

/** Where one is led, by the folders of catalogues. */
interface Guides {
  /** The step that is shown in a catalogue; undefined while nobody is led there. */
  stepIn(folder: string): GuideStep | undefined
  ledIn(folder: string): Led | null
  lead(folder: string, led: Led | null): void
}

const GuideContext = createContext<Guides | null>(null)

/** From the first step on; who works here is asked only where nobody has said. */
export function beginGuide(isClerkKnown: boolean): Led {
  return { steps: isClerkKnown ? guideSteps.filter((step) => step !== 'settings') : guideSteps, at: 0 }
}

export function GuideProvider({ children }: { readonly children: ReactNode }) {
  const [all, setAll] = useState<ReadonlyMap<string, Led | null>>(new Map())
  const ledIn = (folder: string) => all.get(folder) ?? null
  const guides: Guides = {
    stepIn: (folder) => toStep(ledIn(folder)),
    ledIn,
    lead: (folder, led) => setAll((before) => new Map([...before, [folder, led]])),
  }
  return <GuideContext.Provider value={guides}>{children}</GuideContext.Provider>
}

export function useGuides(): Guides {
  const guides = useContext(GuideContext)
  if (guides === null) throw new Error('useGuides is only for what stands inside a GuideProvider')
  return guides
}

/** The guide of the open catalogue. */
export function useGuide() {
  const { folder } = useOpenCatalogue()
  const { ledIn, lead } = useGuides()
  const { go } = useNavigation()
  const led = ledIn(folder)
  const show = (next: Led | null) => {
    const step = toStep(next)
    lead(folder, step === undefined ? null : next)
    go({ to: { screen: step ?? 'home' } })
  }
  return {
    led,
    step: toStep(led),
    begin: (isClerkKnown: boolean) => show(beginGuide(isClerkKnown)),
    /** So many steps on, or back; past the last one to 首页. */
    turn: (by: number) => show(led && { ...led, at: led.at + by }),
    leave: () => show(null),
  }
}

function toStep(led: Led | null): GuideStep | undefined {
  return led?.steps[led.at]
}
