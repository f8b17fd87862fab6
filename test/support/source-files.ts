import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'

export const root = join(import.meta.dirname, '../..')

/** A text file of the project; `path` is relative to the root, with `/`. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** What a file imports. `target` is a path in the project where it is relative, a bare specifier otherwise. */
export interface Import {
  readonly specifier: string
  readonly target: string
  readonly isRelative: boolean
  readonly isTypeOnly: boolean
}

/** Every file below a folder whose name passes, except what `.gitignore` leaves out. */
export function listFiles(folder: string, passes: (name: string) => boolean): SourceFile[] {
  const ignored = readIgnored()
  const list = (at: string): SourceFile[] =>
    readdirSync(join(root, at), { withFileTypes: true }).flatMap((entry) => {
      const path = posix.join(at, entry.name)
      if (entry.name === '.git' || ignored.includes(entry.name) || ignored.includes(`/${path}`)) return []
      if (entry.isDirectory()) return list(path)
      return passes(entry.name) ? [{ path, text: readFileSync(join(root, path), 'utf8') }] : []
    })
  return list(toPath(folder))
}

/** The names (and `/paths` from the root) that `.gitignore` lists, without their last slash. */
function readIgnored(): string[] {
  const lines = readFileSync(join(root, '.gitignore'), 'utf8').split('\n')
  return lines.map((line) => line.trim().replace(/\/$/, ''))
}

function toPath(folder: string): string {
  return relative(root, join(root, folder)).split(sep).join('/') || '.'
}

const statement = /^[ \t]*(?:import|export)(\s+type)?(?=[\s{*'"])(?:[\w*{}\s,$]*?\bfrom)?\s*(['"])([^'"\n]+)\2/gm
const called = /(?<![.\w'"])(?:import|require)\(\s*(['"])([^'"\n]+)\1/g

/** Static and dynamic imports, `import type`, `import('…')` in a type, and `export … from`. */
export function listImports(file: SourceFile): Import[] {
  const code = withoutComments(file.text)
  const statements = [...code.matchAll(statement)].map(([, type, , specifier = '']) => ({
    specifier,
    isTypeOnly: type !== undefined,
  }))
  const calls = [...code.matchAll(called)].map(([, , specifier = '']) => ({ specifier, isTypeOnly: false }))
  return [...statements, ...calls].map((each) => {
    const isRelative = each.specifier.startsWith('.')
    const bare = each.specifier.replace(/\?.*$/, '')
    return { ...each, isRelative, target: isRelative ? posix.join(posix.dirname(file.path), bare) : bare }
  })
}

/** Good enough for this project's own code: a `//` inside a string has a colon before it. */
export function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, ' ').replaceAll(/(^|[\s;{(,])\/\/.*$/gm, '$1')
}
