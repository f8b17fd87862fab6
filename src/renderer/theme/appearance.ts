import { type Appearance, parseAppearance } from '../../core/appearance.ts'
import { firstLanguage } from '../../core/language.ts'

const key = 'appearance'

/** What was chosen on this PC. The host says in the window's address which language the system speaks. */
export function readAppearance(): Appearance {
  const system = new URLSearchParams(location.search).getAll('system')
  return parseAppearance(localStorage.getItem(key), firstLanguage(system))
}

export function keepAppearance(appearance: Appearance): void {
  localStorage.setItem(key, JSON.stringify(appearance))
}
