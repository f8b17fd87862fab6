import { existsSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { rememberedIn } from './remembered.ts'

/** Where the dialogs of a purpose begin, kept in the user's profile. */
export interface FolderMemory {
  /** The folder chosen last for the purpose, or 文档 where there is none that still exists. */
  get(purpose: string): string
  set(purpose: string, folder: string): void
}

export function folderMemoryIn(profile: string, documents: string): FolderMemory {
  const remembered = rememberedIn(join(profile, 'last-folders.json'), z.record(z.string(), z.string()), {})
  return {
    get(purpose) {
      const folder = remembered.get()[purpose]
      return folder !== undefined && existsSync(folder) ? folder : documents
    },
    set: (purpose, folder) => remembered.set({ ...remembered.get(), [purpose]: folder }),
  }
}
