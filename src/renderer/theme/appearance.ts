import { type Appearance, parseAppearance } from '../../core/appearance.ts'

const key = 'appearance'

/** What was chosen on this PC. */
export function readAppearance(): Appearance {
  return parseAppearance(localStorage.getItem(key))
}

export function keepAppearance(appearance: Appearance): void {
  localStorage.setItem(key, JSON.stringify(appearance))
}
