import type { Task } from './task.ts'

/**
 * Every task a worker knows, by name, as the way to load it: a thread that writes PDF never loads recognition, and
 * starts the sooner for it.
 */
export const tasks = {
  findStrangers: async () => (await import('./verify-originals.ts')).findStrangers,
  inspect: async () => (await import('./inspect.ts')).inspect,
  layForm: async () => (await import('./write-forms.ts')).layForm,
  layChecklist: async () => (await import('./write-checklist.ts')).layChecklist,
  layForms: async () => (await import('./write-forms.ts')).layForms,
  laySuccession: async () => (await import('./write-succession.ts')).laySuccession,
  lookAtPage: async () => (await import('./look-at-page.ts')).lookAtPage,
  measureFit: async () => (await import('./measure-fit.ts')).measureFit,
  readPage: async () => (await import('./read-page.ts')).readPage,
  readTables: async () => (await import('./read-tables.ts')).readTables,
  renderPage: async () => (await import('./render-page.ts')).renderPage,
  makeSealKey: async () => (await import('./seal.ts')).makeSealKey,
  sealKey: async () => (await import('./seal.ts')).sealKey,
  openSealKey: async () => (await import('./seal.ts')).openSealKey,
  seal: async () => (await import('./seal.ts')).seal,
  unseal: async () => (await import('./seal.ts')).unseal,
  verifyBundle: async () => (await import('./verify-bundle.ts')).verifyBundle,
  verifyOriginals: async () => (await import('./verify-originals.ts')).verifyOriginals,
  writeBundle: async () => (await import('./write-bundle.ts')).writeBundle,
  writeChecklist: async () => (await import('./write-checklist.ts')).writeChecklist,
  writeDestruction: async () => (await import('./write-destruction.ts')).writeDestruction,
  writeForms: async () => (await import('./write-forms.ts')).writeForms,
  writeSuccession: async () => (await import('./write-succession.ts')).writeSuccession,
}

export type TaskName = keyof typeof tasks
type TaskOf<Name extends TaskName> = Awaited<ReturnType<(typeof tasks)[Name]>>
export type TaskInput<Name extends TaskName> = TaskOf<Name> extends Task<infer Input, unknown> ? Input : never
export type TaskOutput<Name extends TaskName> = TaskOf<Name> extends Task<never, infer Output> ? Output : never
