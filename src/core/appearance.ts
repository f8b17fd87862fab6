import * as z from 'zod'
import { Language } from './language.ts'

/** How the window looks and what it speaks, as the person at this PC chose it. */
export const Appearance = z.object({
  light: z.enum(['system', 'light', 'dark']),
  density: z.enum(['roomy', 'close']),
  text: z.enum(['normal', 'large', 'larger']),
  language: Language,
})
export type Appearance = Readonly<z.infer<typeof Appearance>>

/** The choices, in the order they are offered in. */
export const lights = Appearance.shape.light.options
export const densities = Appearance.shape.density.options
export const textSizes = Appearance.shape.text.options

/** What was kept as a text; what cannot be read counts as never chosen. `language` is that of a first start. */
export function parseAppearance(text: string | null, language: Language): Appearance {
  const untouched: Appearance = { light: 'system', density: 'roomy', text: 'normal', language }
  return Appearance.extend({ language: Language.catch(language) })
    .catch(untouched)
    .parse(fromJson(text))
}

function fromJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}
