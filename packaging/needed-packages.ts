import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as z from 'zod'
import { root } from './program.ts'

const Package = z.object({
  dependencies: z.record(z.string(), z.string()).default({}),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
})

/** Folders below the root, of packages that built files import and of all that those need, where they are installed. */
export function findNeededPackages(built: readonly string[]): string[] {
  const found = new Set<string>()
  const waiting = built.flatMap(importsOf).map((name) => ({ name, from: root }))
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const folder = locate(next.name, next.from)
    if (folder === null || found.has(folder)) continue
    found.add(folder)
    const { dependencies, optionalDependencies } = Package.parse(
      JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')),
    )
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      waiting.push({ name, from: join(root, folder) })
    }
  }
  return [...found].sort()
}

/** Every built file below a folder. */
export function listBuilt(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.c?js$/.test(name))
    .map((name) => join(folder, name))
}

function importsOf(file: string): string[] {
  const written = readFileSync(file, 'utf8').matchAll(/\b(?:from|import)\s?\(?["']([^."'][^"']*)["']/g)
  return [...written].flatMap(([, specifier = '']) => {
    if (specifier.startsWith('node:') || specifier === 'electron') return []
    return [
      specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/'),
    ]
  })
}

/** As Node looks: beside the one that needs it, then further up. An optional package of another system is not there. */
function locate(name: string, from: string): string | null {
  for (let at = from; at.startsWith(root); at = dirname(at)) {
    const folder = join(at, 'node_modules', name)
    if (existsSync(join(folder, 'package.json'))) return folder.slice(root.length + 1)
  }
  return null
}
