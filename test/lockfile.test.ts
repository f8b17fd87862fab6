import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'

const Package = z.looseObject({
  version: z.string().optional(),
  resolved: z.string().optional(),
  gypfile: z.boolean().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
})
const Lock = z.object({ packages: z.record(z.string(), Package) })
const { packages } = Lock.parse(JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')))

/** What `npm ci` needs of the lock file on machines other than the one that wrote it. */
describe('the lock file', () => {
  it('lists the optional packages of every platform, with a version', () => {
    const wanted = Object.values(packages).flatMap((each) => Object.keys(each.optionalDependencies ?? {}))
    const missing = wanted.filter(
      (name) => !Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`)),
    )
    expect(missing).toEqual([])
    expect(Object.entries(packages).filter(([path, { version }]) => path !== '' && !version)).toEqual([])
  })

  it('keeps npm 10 from compiling better-sqlite3, which brings its binaries along', () => {
    expect(packages['node_modules/better-sqlite3']?.gypfile).toBe(false)
  })

  it('names no download address', () => {
    expect(Object.values(packages).filter(({ resolved }) => resolved?.includes('//'))).toEqual([])
  })
})
