import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import type * as z from 'zod'

/** What is remembered from one start to the next, in a file of the user's profile. */
export interface Remembered<Value> {
  get(): Value
  set(value: Value): void
}

/** `nothing`: what is remembered at first, and where the file cannot be read. */
export function rememberedIn<Value>(file: string, shape: z.ZodType<Value>, nothing: Value): Remembered<Value> {
  return {
    get() {
      try {
        return shape.parse(JSON.parse(readFileSync(file, 'utf8')))
      } catch {
        // Nothing remembered is an ordinary state.
        return nothing
      }
    },
    set(value) {
      try {
        writeFileSync(`${file}.new`, JSON.stringify(value))
        renameSync(`${file}.new`, file)
      } catch (error) {
        // A full or read-only profile is no reason to stop the work.
        console.error('remembering:', error)
      }
    },
  }
}
