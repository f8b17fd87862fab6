import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { openNoise } from '../../../src/engine/sample/noise.ts'
import type { Block } from '../../../src/engine/sample/paper.ts'
import { allPapers } from '../../../src/engine/sample/papers/all-papers.ts'
import { setType } from '../../../src/engine/sample/set-type.ts'
import { paperHeight, paperWidth, type Sheet } from '../../../src/engine/sample/sheet.ts'
import { toSheetSvg } from '../../../src/engine/sample/sheet-svg.ts'
import type { Typeface } from '../../../src/engine/sample/typeface.ts'
import type { Face } from './faces.ts'
import { forms, setForm } from './forms.ts'

/** A drawn page and the text that a reader should find. */
export interface DrawnPage {
  readonly kind: string
  readonly face: string
  readonly dpi: number
  readonly file: string
  readonly text: string
}

/** How one kind of page is made and what the scanner did to it; lengths in pixels at 200 dpi. */
interface Kind {
  readonly name: string
  sheet(n: number, typeface: Typeface): Sheet
  readonly tilt: readonly [least: number, most: number]
  readonly blur: number
  /** Spread of the grain in grey levels. */
  readonly grain: number
  readonly quality: number
}

const scanned = { tilt: [0, 0.8], blur: 0.6, grain: 6, quality: 75 } as const
const prose = { sheet: setProse }
const form = (make: (typeof forms)[keyof typeof forms]) => ({
  sheet: (n: number, typeface: Typeface) => setForm(make(n), typeface),
})

export const kinds: readonly Kind[] = [
  { name: 'clean', ...prose, tilt: [0, 0], blur: 0, grain: 0, quality: 95 },
  { name: 'blurred', ...prose, ...scanned, blur: 1.5 },
  { name: 'skewed 1–3°', ...prose, ...scanned, tilt: [1, 3] },
  { name: 'noisy', ...prose, ...scanned, grain: 25, quality: 90 },
  { name: 'JPEG 40', ...prose, ...scanned, quality: 40 },
  { name: 'all four', ...prose, tilt: [1, 3], blur: 1.1, grain: 12, quality: 40 },
  { name: 'red seal', sheet: setSealed, ...scanned },
  { name: 'sign-in sheet', ...form(forms.signIn), ...scanned },
  { name: 'roster', ...form(forms.roster), ...scanned },
  { name: 'registration form', ...form(forms.registration), ...scanned },
]

const dpis = [200, 300] as const

/** Draws `count` pages of each kind into `folder`, going through typefaces and resolutions in turn. */
export async function drawPages(folder: string, count: number, faces: readonly Face[]): Promise<DrawnPage[]> {
  const pages: DrawnPage[] = []
  for (const [index, kind] of kinds.entries()) {
    for (let n = 0; n < count; n += 1) {
      const face = faces[(n + index) % faces.length]
      const dpi = dpis[(n + Math.floor(n / faces.length)) % dpis.length] ?? 200
      if (face === undefined) throw new Error('no typeface to draw in')
      const file = join(folder, `${index}-${n}.jpg`)
      const sheet = kind.sheet(n + index * count, face.typeface)
      await writeFile(file, await drawPage(kind, sheet, face.typeface, dpi, `${index}-${n}`))
      pages.push({ kind: kind.name, face: face.name, dpi, file, text: textOf(sheet) })
    }
  }
  return pages
}

async function drawPage(kind: Kind, sheet: Sheet, typeface: Typeface, dpi: number, seed: string): Promise<Buffer> {
  const noise = openNoise(seed)
  const [width, height] = [Math.round((paperWidth / 72) * dpi), Math.round((paperHeight / 72) * dpi)]
  const tilt = (kind.tilt[0] + noise() * (kind.tilt[1] - kind.tilt[0])) * (noise() < 0.5 ? -1 : 1)
  const lie = { tilt, shift: [0, 0], paper: '#f8f7f2', lid: '#dcdcd8' } as const
  const drawn = sharp(Buffer.from(toSheetSvg(sheet, typeface, lie, width, height))).flatten({ background: '#ffffff' })
  const soft = kind.blur > 0 ? drawn.blur((kind.blur * dpi) / 200) : drawn
  const { data, info } = await soft.toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })
  if (kind.grain > 0) addGrain(data, info.channels, kind.grain, noise)
  return sharp(data, { raw: info }).jpeg({ quality: kind.quality }).withMetadata({ density: dpi }).toBuffer()
}

/** Sensor grain: the same in every channel, its spread near `spread` grey levels (a sum of two even ones). */
function addGrain(pixels: Buffer, channels: number, spread: number, noise: () => number): void {
  for (let at = 0; at < pixels.length; at += channels) {
    const added = (noise() + noise() - 1) * spread * 2.45
    for (let channel = 0; channel < channels; channel += 1) {
      pixels[at + channel] = Math.max(0, Math.min(255, (pixels[at + channel] ?? 0) + added))
    }
  }
}

const blocks = allPapers.flatMap(({ files }) => files.flatMap(({ pages }) => pages.flatMap((page) => page.blocks)))
const paragraphs = blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []))
const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))

/** A page full of the demonstration's minutes, about 550 characters. */
function proseBlocks(n: number, lines: number): Block[] {
  const page: Block[] = [{ kind: 'heading', text: headings[n % headings.length] ?? '' }]
  for (let at = n * 7, left = lines; ; at += 1) {
    const text = paragraphs[at % paragraphs.length] ?? ''
    left -= Math.ceil((text.length + 2) / 31)
    if (left < 0) return page
    page.push({ kind: 'text', text })
  }
}

function setProse(n: number, typeface: Typeface): Sheet {
  return setType({ blocks: proseBlocks(n, 21) }, typeface)
}

/** Two seals: on the signature, where it belongs, and across the body of the text. */
function setSealed(n: number, typeface: Typeface): Sheet {
  const lines = ['中共青石河供水所支部委员会', `2025年${1 + (n % 12)}月${1 + (n % 28)}日`]
  const sheet = setType({ blocks: [...proseBlocks(n, 16), { kind: 'signed', lines, seal: true }] }, typeface)
  return { ...sheet, marks: [...sheet.marks, { kind: 'seal', x: 180 + (n % 5) * 60, y: 380, radius: 58 }] }
}

function textOf({ marks }: Sheet): string {
  return marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])).join('\n')
}
