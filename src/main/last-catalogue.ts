import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const Known = z.object({ folder: z.string().min(1), branch: z.string() })
/** A catalogue that was open once: its folder, and the name of its first branch. */
export type KnownCatalogue = z.infer<typeof Known>

const Remembered = z.object({ catalogue: z.string().min(1).nullable(), recent: z.array(Known).default([]) })
type Remembered = z.infer<typeof Remembered>

/** So many are listed. */
const mostRecent = 5

/** The catalogues that were open last, kept in the user's profile. */
export interface LastCatalogue {
  /** The one that was open when the program was left. Null when there was none, or what is remembered cannot be read. */
  get(): string | null
  set(catalogue: KnownCatalogue | null): void
  /** Those opened last, the latest first. */
  recent(): readonly KnownCatalogue[]
  /** Takes one off that list. */
  forget(folder: string): void
}

export function lastCatalogueIn(profile: string): LastCatalogue {
  const file = join(profile, 'last-catalogue.json')
  const read = (): Remembered => {
    try {
      return Remembered.parse(JSON.parse(readFileSync(file, 'utf8')))
    } catch {
      // Nothing remembered is an ordinary state: the window then offers to open a catalogue.
      return { catalogue: null, recent: [] }
    }
  }
  const write = (remembered: Remembered) => writeFileSync(file, JSON.stringify(remembered))
  const without = (folder: string) => read().recent.filter((known) => known.folder !== folder)
  return {
    get: () => read().catalogue,
    set(known) {
      if (known === null) write({ ...read(), catalogue: null })
      else write({ catalogue: known.folder, recent: [known, ...without(known.folder)].slice(0, mostRecent) })
    },
    recent: () => read().recent,
    forget: (folder) => write({ ...read(), recent: without(folder) }),
  }
}
