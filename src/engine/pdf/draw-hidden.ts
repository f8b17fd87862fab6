import type { TextLine, Word } from '../../core/catalogue/page.ts'
import type { Characters } from './characters.ts'
import { num } from './syntax.ts'

/** Where an image stands on its page, in points from the page's lower left corner. */
export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Characters of neighbouring words that differ less than this share in width are drawn as one run. */
const alike = 0.08

type Placed = { readonly text: string; readonly x: number; readonly count: number; readonly advance: number }

/**
 * Recognised lines as invisible text (render mode 3) over the image that fills `area`: a line is as high as its highest
 * word, every word begins where its box does, and words of one character width share an operator.
 */
export function drawHidden(lines: readonly TextLine[], area: Area, characters: Characters): string {
  let content = ''
  for (const { words } of lines) {
    const sound = words.filter(isSound)
    let [highest, bottom] = [0, 0]
    for (const { box } of sound) {
      highest = Math.max(highest, box[3])
      bottom = Math.max(bottom, box[1] + box[3])
    }
    const size = highest * area.height
    if (!(size > 0.5)) continue
    // The descent of Chinese type is about an eighth of its size.
    const base = area.y + (1 - bottom) * area.height + size * 0.12
    content += `/F1 ${num(size)} Tf\n`
    for (const run of toRuns(sound, area)) content += drawRun(run, size, base, characters)
  }
  // Stretch and mode would outlive the text object: q and Q keep them from what is drawn next.
  return content === '' ? '' : `q BT 3 Tr\n${content}ET Q\n`
}

function isSound({ text, box }: Word): boolean {
  const [x, y, width, height] = box
  return text !== '' && width > 0 && height > 0 && Number.isFinite(x + y + width + height)
}

function toRuns(words: readonly Word[], area: Area): Placed[][] {
  const runs: Placed[][] = []
  for (const { text, box } of words) {
    const count = countCharacters(text)
    const advance = (box[2] * area.width) / count
    const word = { text, x: area.x + box[0] * area.width, count, advance }
    const run = runs.at(-1)
    const first = run?.[0]
    if (run && first && Math.abs(advance - first.advance) < alike * first.advance) run.push(word)
    else runs.push([word])
  }
  return runs
}

function countCharacters(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}

/** One TJ (ISO 32000-1, 9.4.3): between two words stands how far the next begins from where the last one ended. */
function drawRun(run: readonly Placed[], size: number, base: number, characters: Characters): string {
  const [first] = run
  if (!first) return ''
  const { advance } = first
  let end = first.x
  let shown = ''
  for (const word of run) {
    const shift = Math.round(((end - word.x) / advance) * 1000)
    shown += `${shift === 0 ? '' : shift}<${characters.encode(word.text)}>`
    end = word.x + word.count * advance
  }
  return `${num((100 * advance) / size)} Tz 1 0 0 1 ${num(first.x)} ${num(base)} Tm [${shown}] TJ\n`
}
