import { inspect } from './inspect.ts'
import { readPage } from './read-page.ts'
import { renderPage } from './render-page.ts'
import type { Task } from './task.ts'
import { verifyBundle } from './verify-bundle.ts'
import { verifyOriginals } from './verify-originals.ts'
import { writeBundle } from './write-bundle.ts'
import { writeChecklist } from './write-checklist.ts'

/** Every task a worker knows, by name. */
export const tasks = { inspect, readPage, renderPage, verifyBundle, verifyOriginals, writeBundle, writeChecklist }

export type TaskName = keyof typeof tasks
export type TaskInput<Name extends TaskName> = (typeof tasks)[Name] extends Task<infer Input, unknown> ? Input : never
export type TaskOutput<Name extends TaskName> = (typeof tasks)[Name] extends Task<never, infer Output> ? Output : never
