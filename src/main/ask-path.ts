import { existsSync, realpathSync } from 'node:fs'
import { dirname } from 'node:path'
import { findSealed, sealedFailure } from '../core/place/sealed.ts'
import type { DialogName, DialogWords } from './dialog-words.ts'
import type { Choose } from './dialogs.ts'
import type { FolderMemory } from './folder-memory.ts'

/** Asks for one path; null when nothing was chosen. */
export interface AskPath {
  /** A folder that is read. */
  folder(name: DialogName): Promise<string | null>
  /** A folder that something is written into. Throws `Failure` where it is, or lies in, a bundle. */
  place(name: DialogName): Promise<string | null>
  file(name: DialogName, filter: Electron.FileFilter): Promise<string | null>
  files(name: DialogName, filters: Electron.FileFilter[]): Promise<string[]>
}

export function askPath(choose: Choose, words: () => DialogWords, memory: FolderMemory): AskPath {
  const ask = async (name: DialogName, options: Electron.OpenDialogOptions) => {
    const [title, buttonLabel] = words()[name]
    return choose({ title, buttonLabel, defaultPath: memory.get(name), ...options })
  }
  const folder = async (name: DialogName) => {
    const [path = null] = await ask(name, { properties: ['openDirectory', 'createDirectory'] })
    return path
  }
  return {
    async folder(name) {
      const path = await folder(name)
      // What is chosen to be read is the folder itself: the next one is likely to lie beside it.
      if (path !== null) memory.set(name, dirname(path))
      return path
    },
    async place(name) {
      const path = await folder(name)
      if (path === null) return null
      const bundle = findSealed(realpathSync(path), existsSync)
      if (bundle !== null) throw sealedFailure(bundle, '要写的文件')
      memory.set(name, path)
      return path
    },
    async file(name, filter) {
      const [path = null] = await ask(name, { properties: ['openFile'], filters: [filter] })
      if (path !== null) memory.set(name, dirname(path))
      return path
    },
    async files(name, filters) {
      const paths = await ask(name, { properties: ['openFile', 'multiSelections'], filters })
      if (paths[0] !== undefined) memory.set(name, dirname(paths[0]))
      return [...paths]
    },
  }
}
