import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { TextLine } from '../../../src/core/catalogue/page.ts'
import { drawHidden } from '../../../src/engine/pdf/draw-hidden.ts'
import { openFont } from '../../../src/engine/pdf/font.ts'
import { PdfDocument } from '../../../src/engine/pdf/pdf-document.ts'
import { MemorySink } from './memory-sink.ts'
import { hasTool, run, tempFolder } from './tools.ts'

const font = await openFont(resolve(import.meta.dirname, '../../../resources/fonts/NotoSansSC-Regular.ttf'))
const area = { x: 50, y: 20, width: 500, height: 700 }

type Told = readonly [text: string, x: number, width: number, height?: number]

/** A line of words at a height (fraction from the top); x and width are fractions. */
function line(y: number, ...words: readonly Told[]): TextLine {
  return {
    words: words.map(([text, x, width, height = 0.02]) => ({
      text,
      box: [x, y + 0.02 - height, width, height],
      confidence: 1,
    })),
  }
}

async function write(lines: readonly TextLine[]): Promise<string> {
  const sink = new MemorySink()
  const document = new PdfDocument(sink, font, false)
  const content = drawHidden(lines, area, document.hidden)
  document.addPage({ width: 600, height: 740, content, xobjects: '', links: [], anchor: null })
  await document.end([], { title: '试', author: '试', madeAt: '2025-01-15T00:00:00.000Z', fileId: '0'.repeat(32) })
  const path = join(await tempFolder(), 'hidden.pdf')
  await writeFile(path, sink.bytes)
  return path
}

describe.skipIf(!hasTool('pdftotext'))('invisible text, as a reader finds it', () => {
  it('keeps the order of words of different widths on one line', async () => {
    const path = await write([
      line(
        0.1,
        ['应到', 0.1, 0.08],
        ['46', 0.2, 0.03],
        ['人，', 0.24, 0.06],
        ['实到', 0.31, 0.08],
        ['Party', 0.42, 0.08],
        ['日', 0.51, 0.04],
      ),
      line(0.2, ['一', 0.1, 0.04, 0.004], ['次', 0.15, 0.04], ['会议', 0.2, 0.08]),
    ])
    const text = run('pdftotext', '-raw', path, '-').replaceAll(/[ \n\f]/g, '')
    expect(text).toBe('应到46人，实到Party日一次会议')
  })

  it('ends every word where its box ends, give or take a tenth of its width', async () => {
    const words: readonly Told[] = [
      ['甲乙', 0.1, 0.08],
      ['丙丁', 0.19, 0.078],
      ['戊己庚', 0.3, 0.121],
      ['AB', 0.5, 0.03],
      ['辛壬', 0.6, 0.08],
    ]
    const path = await write(words.map((word, index) => line(0.1 + index * 0.1, ['首', 0.02, 0.04], word)))
    const boxes = [
      ...run('pdftotext', '-bbox', path, '-').matchAll(
        /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)"[^>]*>([^<]+)</g,
      ),
    ]
    for (const [text, x, width] of words) {
      const last = boxes.find(([, , , , shown]) => shown?.endsWith(text))
      const off = Math.abs(Number(last?.[3]) - area.x - (x + width) * area.width)
      expect(off, text).toBeLessThan(0.1 * width * area.width)
    }
  })

  it('draws nothing for words without a place', async () => {
    const none = [line(0.1, ['', 0.1, 0.1], ['无', 0.1, 0]), { words: [] }, line(0.2, ['错', Number.NaN, 0.1])]
    expect(run('pdftotext', await write(none), '-').trim()).toBe('')
  })
})
