import * as z from 'zod'

/** What the window speaks. Records and documents are Chinese in either. */
export const Language = z.enum(['zh-CN', 'en'])
export type Language = z.infer<typeof Language>

/** The window's language at its first start, by the system's, the one it prefers first. English only where that is. */
export function firstLanguage(systems: readonly string[]): Language {
  return /^en\b/i.test(systems[0] ?? '') ? 'en' : 'zh-CN'
}
