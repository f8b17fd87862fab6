/** The width in points of a line of text at a size. Layout asks; whoever holds the font answers. */
export type Measure = (text: string, size: number) => number

/** Something drawn. Points from the top left corner, y downwards; a text's `y` is its baseline. Inks: 0 black, 1 white. */
export type Mark =
  | {
      readonly kind: 'text'
      readonly x: number
      readonly y: number
      readonly size: number
      readonly text: string
      readonly bold: boolean
      readonly ink: number
    }
  | {
      readonly kind: 'line'
      readonly x1: number
      readonly y1: number
      readonly x2: number
      readonly y2: number
      readonly width: number
      readonly ink: number
    }
  | {
      readonly kind: 'box'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly ink: number
    }

/** A part of a page that leads to the page with that anchor. */
export type Link = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly target: string
}

/** A page as data: what is drawn where, and where its links lead. Sizes in points. */
export type LayoutPage = {
  readonly width: number
  readonly height: number
  readonly marks: readonly Mark[]
  readonly links: readonly Link[]
}

/** The anchor of an item's first page. */
export function itemAnchor(itemId: number): string {
  return `item:${itemId}`
}

export function text(
  x: number,
  y: number,
  size: number,
  content: string,
  look: { readonly bold?: boolean; readonly ink?: number } = {},
): Mark {
  return { kind: 'text', x, y, size, text: content, bold: look.bold ?? false, ink: look.ink ?? 0 }
}

/** A rule between two points; 0.5 pt black unless told. */
export function rule(x1: number, y1: number, x2: number, y2: number, width = 0.5, ink = 0): Mark {
  return { kind: 'line', x1, y1, x2, y2, width, ink }
}

export function moved(mark: Mark, dy: number): Mark {
  return mark.kind === 'line' ? { ...mark, y1: mark.y1 + dy, y2: mark.y2 + dy } : { ...mark, y: mark.y + dy }
}
