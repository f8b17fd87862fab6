import * as fc from 'fast-check'

/** What page texts and queries are made of, the awkward characters among them. */
const pieces = [
  ...'党支部会议记录一二',
  ...'黨會議記錄㗲𠵾',
  ...'abAB xyé',
  ...'0192',
  ...'ＡＢａ１２',
  ...'，。“”（）：！－＊　',
  ...',.:;!?-+*"\'()[]{}^~`\\/|&%$#@_=<>',
  ...' \n\t',
  ...'ガｶﾞ々〇㈱½ﬁ𝐀𠮷😀',
  ' AND ',
  ' OR ',
  ' NOT ',
  'NEAR(',
  'terms:',
  '\u0301',
  '\u00ad',
  '\u200b',
  '\u00a0',
  '\u0000',
]

export const samples = fc.string({ unit: fc.constantFrom(...pieces), maxLength: 30 })

/** Page texts come to the index in this form. */
export const pageTexts = samples.map((text) => text.normalize('NFC'))

/** Some pages, and a query of one to six characters that is often a piece of one of them. */
export const pagesAndQuery = fc
  .record({
    pages: fc.array(pageTexts, { minLength: 1, maxLength: 6 }),
    other: fc.string({ unit: fc.constantFrom(...pieces), minLength: 1, maxLength: 6 }),
    page: fc.nat(),
    from: fc.nat(),
    length: fc.integer({ min: 1, max: 6 }),
    isOther: fc.boolean(),
  })
  .map(({ pages, other, page, from, length, isOther }) => {
    const points = [...(pages[page % pages.length] ?? '')]
    const start = points.length === 0 ? 0 : from % points.length
    const piece = points.slice(start, start + length).join('')
    return { pages, query: isOther || piece === '' ? other : piece }
  })

/** Chinese text of so many characters, the same for the same seed, with nothing in common for different ones. */
export function writeText(seed: number, length: number): string {
  let state = seed * 2_654_435_761 + 1
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    return String.fromCharCode(0x4e00 + ((state >>> 8) % 3000))
  }).join('')
}
