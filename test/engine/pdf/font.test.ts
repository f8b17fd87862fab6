import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import * as fontkit from 'fontkit'
import { describe, expect, it } from 'vitest'
import { openFont } from '../../../src/engine/pdf/font.ts'
import { tempFolder } from './tools.ts'

const path = resolve(import.meta.dirname, '../../../resources/fonts/NotoSansSC-Regular.ttf')
const font = await openFont(path)

function parse(bytes: Uint8Array): fontkit.Font {
  const parsed = fontkit.create(Buffer.from(bytes))
  if (parsed.type !== 'TTF') throw new Error('one font expected')
  return parsed
}

const whole = parse(await readFile(path))

describe('the shipped font', () => {
  it('measures every character as another reader does', () => {
    const wrong: number[] = []
    for (let codePoint = 0; codePoint < 0x2ffff; codePoint += 7) {
      const width = Math.round(whole.glyphForCodePoint(codePoint).advanceWidth * (1000 / whole.unitsPerEm))
      if (font.widthOf(codePoint) !== width || font.has(codePoint) !== whole.hasGlyphForCodePoint(codePoint)) {
        wrong.push(codePoint)
      }
    }
    expect(wrong).toEqual([])
  })

  it('is cut down to the characters asked for, drawn the same, composed ones too', async () => {
    const codePoints = [...'支部台账ÀÄéǖ，。—1234A\u{2A6A5}汉'].map((character) => character.codePointAt(0) ?? 0)
    const { file, glyphs } = await font.subset(codePoints)
    expect(file.length).toBeLessThan(10_000)
    const small = parse(file)
    for (const [index, codePoint] of codePoints.entries()) {
      const [mine, other] = [small.getGlyph(glyphs[index] ?? 0), whole.glyphForCodePoint(codePoint)]
      expect(mine.path.toSVG(), String.fromCodePoint(codePoint)).toBe(other.path.toSVG())
      expect(mine.advanceWidth).toBe(other.advanceWidth)
    }
    expect(glyphs[codePoints.indexOf(0x2a6a5)]).toBe(0)
  })

  it('is refused where it is no font', async () => {
    const wrong = join(await tempFolder(), 'wrong.ttf')
    await writeFile(wrong, 'no font at all, though long enough to be read from')
    await expect(openFont(wrong)).rejects.toMatchObject({ kind: 'unreadable' })
  })
})
