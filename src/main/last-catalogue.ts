import { join } from 'node:path'
import * as z from 'zod'
import { rememberedIn } from './remembered.ts'

const Known = z.object({ folder: z.string().min(1), branch: z.string() })
/** A catalogue that was open once: its folder, and the name of its first branch. */
export type KnownCatalogue = z.infer<typeof Known>

const Catalogues = z.object({ catalogue: z.string().min(1).nullable(), recent: z.array(Known).default([]) })

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
  const { get, set } = rememberedIn(join(profile, 'last-catalogue.json'), Catalogues, { catalogue: null, recent: [] })
  const without = (folder: string) => get().recent.filter((known) => known.folder !== folder)
  return {
    get: () => get().catalogue,
    set(known) {
      if (known === null) set({ ...get(), catalogue: null })
      else set({ catalogue: known.folder, recent: [known, ...without(known.folder)].slice(0, mostRecent) })
    },
    recent: () => get().recent,
    forget: (folder) => set({ ...get(), recent: without(folder) }),
  }
}
