import * as z from 'zod'

/** The width in points of a line of text at a size. Layout asks; whoever holds the font answers. */
export type Measure = (text: string, size: number) => number

const place = { x: z.number(), y: z.number() }
const extent = { width: z.number(), height: z.number() }
const ink = z.number()

/** Something drawn. Points from the top left corner, y downwards; a text's `y` is its baseline. Inks: 0 black, 1 white. */
const Mark = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('text'), ...place, size: z.number(), text: z.string(), bold: z.boolean(), ink }),
    z.object({
      kind: z.literal('line'),
      x1: z.number(),
      y1: z.number(),
      x2: z.number(),
      y2: z.number(),
      width: z.number(),
      ink,
    }),
    z.object({ kind: z.literal('box'), ...place, ...extent, ink }),
  ])
  .readonly()
export type Mark = z.infer<typeof Mark>

/** A part of a page that leads to the page with that anchor. */
const Link = z.object({ ...place, ...extent, target: z.string() }).readonly()
export type Link = z.infer<typeof Link>

/** A page as data: what is drawn where, and where its links lead. Sizes in points. */
export const LayoutPage = z
  .object({ ...extent, marks: z.array(Mark).readonly(), links: z.array(Link).readonly() })
  .readonly()
export type LayoutPage = z.infer<typeof LayoutPage>

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
  return shifted(mark, 0, dy)
}

export function shifted(mark: Mark, dx: number, dy: number): Mark {
  if (mark.kind !== 'line') return { ...mark, x: mark.x + dx, y: mark.y + dy }
  return { ...mark, x1: mark.x1 + dx, y1: mark.y1 + dy, x2: mark.x2 + dx, y2: mark.y2 + dy }
}
