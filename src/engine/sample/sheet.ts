/** A4 in points; y grows downwards from the top edge. */
export const paperWidth = 595.28
export const paperHeight = 841.89

export type Ink = 'black' | 'red' | 'grey'

/** Something placed on a sheet. For text, `y` is the baseline. */
export type Mark =
  | {
      readonly kind: 'text'
      readonly x: number
      readonly y: number
      readonly size: number
      readonly text: string
      readonly ink: Ink
      readonly bold: boolean
    }
  | {
      readonly kind: 'line'
      readonly from: readonly [x: number, y: number]
      readonly to: readonly [x: number, y: number]
      readonly width: number
      readonly ink: Ink
    }
  | { readonly kind: 'seal'; readonly x: number; readonly y: number; readonly radius: number }

/** A set page. `uneven`: its black text is written rather than printed. */
export interface Sheet {
  readonly marks: readonly Mark[]
  readonly uneven: boolean
}
