import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as z from 'zod'

export const root = resolve(import.meta.dirname, '..')

const Package = z.object({ name: z.string(), version: z.string(), main: z.string() })

/** What package.json says of the program. */
export const program = Package.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
