import { expect, test } from 'vitest'
import { type Glyph, toLines } from '../../../src/engine/workers/glyph-lines.ts'
import { countCharacters, isRealText } from '../../../src/engine/workers/text-layer.ts'

test.each([
  [0, 0, false],
  [19, 0, false],
  [20, 0, true],
  [99, 0.4, true],
  [99, 0.5, false],
  [100, 1, true],
])('%i characters on a page of which an image covers %d', (characters, imageCover, real) => {
  expect(isRealText({ characters, imageCover })).toBe(real)
})

test.each([
  ['会议记录 2024', 8],
  ['，。 — \uFFFD \uE001 …', 0],
  ['', 0],
])('%s', (text, characters) => {
  expect(countCharacters(text)).toBe(characters)
})

/** Glyphs a hundredth of the page wide, one after the other; PDFium gives line breaks no box. */
function glyphs(text: string): Glyph[] {
  return [...text].map((character, index) => ({
    text: character,
    box: /[\r\n]/.test(character) ? null : [index / 100, 0.1, (index + 1) / 100, 0.12],
  }))
}

test.each([
  ['会议记录', [['会议记录']]],
  ['时间：2024年3月', [['时间：', '2024', '年', '3', '月']]],
  ['会议，决定', [['会议，', '决定']]],
  ['好。”他说', [['好。”', '他说']]],
  ['Party branch', [['Party', 'branch']]],
  ['一\r\n\r\n二 ', [['一'], ['二']]],
  ['\u0002', []],
])('words of %j', (text, words) => {
  expect(toLines(glyphs(text)).map((line) => line.words.map((each) => each.text))).toEqual(words)
})

test('a word stands where its glyphs stand', () => {
  expect(toLines(glyphs('会议 记录'))[0]?.words.map(({ box }) => box)).toEqual([
    [0, 0.1, 0.02, 0.02],
    [0.03, 0.1, 0.02, 0.02],
  ])
})

test('glyphs beyond the page are held to it', () => {
  expect(toLines([{ text: '会', box: [-0.5, 0.9, 0.5, 1.5] }])[0]?.words[0]?.box).toEqual([0, 0.9, 0.5, 0.1])
})
