import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const Remembered = z.record(z.string(), z.string())

/** Where the dialogs of a purpose begin, kept in the user's profile. */
export interface FolderMemory {
  /** The folder chosen last for the purpose, or 文档 where there is none that still exists. */
  get(purpose: string): string
  set(purpose: string, folder: string): void
}

export function folderMemoryIn(profile: string, documents: string): FolderMemory {
  const file = join(profile, 'last-folders.json')
  const read = () => {
    try {
      return Remembered.parse(JSON.parse(readFileSync(file, 'utf8')))
    } catch {
      // Nothing remembered is an ordinary state.
      return {}
    }
  }
  return {
    get(purpose) {
      const folder = read()[purpose]
      return folder !== undefined && existsSync(folder) ? folder : documents
    },
    set: (purpose, folder) => writeFileSync(file, JSON.stringify({ ...read(), [purpose]: folder })),
  }
}
