import type { Appearance } from '../../core/appearance.ts'
import { assertNever } from '../../core/failure.ts'

/** Sizes in pixels that follow from how large and how close a person wants things. */
export interface Measures {
  readonly text: number
  readonly control: number
  readonly entry: number
  readonly cell: number
  readonly row: number
  readonly field: number
}

export function toMeasures({ text: size, density }: Appearance): Measures {
  const text = toText(size)
  const more = text - 15
  return density === 'roomy'
    ? { text, control: 34 + 2 * more, entry: 44 + more, cell: 8, row: 10, field: 14 }
    : { text, control: 28 + 2 * more, entry: 34 + more, cell: 4, row: 6, field: 8 }
}

function toText(size: Appearance['text']): number {
  switch (size) {
    case 'normal':
      return 15
    case 'large':
      return 17
    case 'larger':
      return 19
    default:
      return assertNever(size)
  }
}
