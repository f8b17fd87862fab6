import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const Remembered = z.object({ catalogue: z.string().min(1) })

/** The catalogue that was open last, kept in the user's profile. */
export interface LastCatalogue {
  /** Null when none is remembered, or what is remembered cannot be read. */
  get(): string | null
  set(folder: string | null): void
}

export function lastCatalogueIn(profile: string): LastCatalogue {
  const file = join(profile, 'last-catalogue.json')
  return {
    get() {
      try {
        return Remembered.parse(JSON.parse(readFileSync(file, 'utf8'))).catalogue
      } catch {
        // Nothing remembered is an ordinary state: the window then offers to open a catalogue.
        return null
      }
    },
    set(folder) {
      if (folder === null) rmSync(file, { force: true })
      else writeFileSync(file, JSON.stringify({ catalogue: folder }))
    },
  }
}
