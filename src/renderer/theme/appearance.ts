import * as z from 'zod'

/** How the window looks, as the person at this PC chose it. */
export const Appearance = z.object({
  light: z.enum(['system', 'light', 'dark']),
  density: z.enum(['roomy', 'close']),
  text: z.enum(['normal', 'large', 'larger']),
})
export type Appearance = Readonly<z.infer<typeof Appearance>>

export const lights = Appearance.shape.light.options
export const densities = Appearance.shape.density.options
export const textSizes = Appearance.shape.text.options

const untouched: Appearance = { light: 'system', density: 'roomy', text: 'normal' }
const key = 'appearance'

/** What was kept on this PC; what cannot be read counts as never chosen. */
export function readAppearance(): Appearance {
  return Appearance.catch(untouched).parse(fromJson(localStorage.getItem(key)))
}

export function keepAppearance(appearance: Appearance): void {
  localStorage.setItem(key, JSON.stringify(appearance))
}

function fromJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}
