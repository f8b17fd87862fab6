import type { Measures } from './measures.ts'
import { type Palette, sheetPalette } from './palette.ts'

/** What style sheets may use: every colour by its name, and the sizes. `1rem` is the size of the text. */
export function toVariables(palette: Palette, measures: Measures, isDark: boolean): Readonly<Record<string, string>> {
  return {
    'color-scheme': isDark ? 'dark' : 'light',
    'font-size': `${measures.text}px`,
    '--row-space': `${measures.row}px`,
    ...Object.fromEntries(
      Object.entries({ ...palette, ...sheetPalette }).map(([name, colour]) => [`--${toKebab(name)}`, colour]),
    ),
  }
}

function toKebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
