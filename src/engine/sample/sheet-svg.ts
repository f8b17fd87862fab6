import { toSealSvg } from './seal.ts'
import { type Ink, type Mark, paperHeight, paperWidth, type Sheet } from './sheet.ts'
import type { Typeface } from './typeface.ts'

const inks: Readonly<Record<Ink, string>> = { black: '#1c1c20', red: '#c8161d', grey: '#55555a' }

/** How the paper lay on the glass: tilt in degrees, shift in points, and the shades of paper and lid. */
export interface Lie {
  readonly tilt: number
  readonly shift: readonly [x: number, y: number]
  readonly paper: string
  readonly lid: string
}

/** The sheet as SVG of the given size in pixels, text as outlines: no font is needed to render it. */
export function toSheetSvg(sheet: Sheet, typeface: Typeface, lie: Lie, width: number, height: number): string {
  const used = new Map<string, string>()
  const body = sheet.marks.map((mark) => toMarkSvg(mark, sheet.uneven, typeface, used)).join('')
  const outlines = [...used].map(([character, id]) => `<path id="${id}" d="${typeface.outline(character)}"/>`).join('')
  const turn = `rotate(${lie.tilt.toFixed(3)} ${paperWidth / 2} ${paperHeight / 2})`
  const move = `translate(${lie.shift[0].toFixed(2)} ${lie.shift[1].toFixed(2)})`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`,
    ` viewBox="0 0 ${paperWidth} ${paperHeight}" preserveAspectRatio="none">`,
    `<defs>${outlines}</defs><rect width="100%" height="100%" fill="${lie.lid}"/><g transform="${turn} ${move}">`,
    `<rect width="${paperWidth}" height="${paperHeight}" fill="${lie.paper}"/>${body}</g></svg>`,
  ].join('')
}

function toMarkSvg(mark: Mark, uneven: boolean, typeface: Typeface, used: Map<string, string>): string {
  if (mark.kind === 'seal') return toSealSvg(mark.x, mark.y, mark.radius, typeface)
  if (mark.kind === 'line') {
    const [x1, y1] = mark.from
    const [x2, y2] = mark.to
    const stroke = `stroke="${inks[mark.ink]}" stroke-width="${mark.width}"`
    return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" ${stroke}/>`
  }
  const scale = mark.size / typeface.unitsPerEm
  const written = uneven && mark.ink === 'black'
  const ink = written ? '#26305a' : inks[mark.ink]
  const weight = mark.bold ? ` stroke="${ink}" stroke-width="${typeface.unitsPerEm * 0.03}"` : ''
  let x = mark.x
  const glyphs = [...mark.text].map((character, index) => {
    const at = `${x.toFixed(2)} ${(mark.y + (written ? waver(index, mark.y) : 0)).toFixed(2)}`
    x += typeface.advance(character) * mark.size
    if (character.trim() === '') return ''
    const id = used.get(character) ?? `g${used.size}`
    used.set(character, id)
    return `<use href="#${id}" transform="translate(${at}) scale(${scale} ${-scale})"/>`
  })
  return `<g fill="${ink}"${weight}>${glyphs.join('')}</g>`
}

/** Up to ±0.9 points, the same for the same place. */
function waver(index: number, y: number): number {
  return 0.9 * Math.sin(index * 2.4 + y)
}
