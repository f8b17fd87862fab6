import { hex16, utf16Hex } from './syntax.ts'

/** The characters a font is asked to write, each with the two-byte code (CID) it got on first use. CID 0 means none. */
export type Characters = {
  /** Text as PDF codes in hexadecimal. */
  encode(text: string): string
  /** Code points in order of their CIDs, from CID 1 on. */
  readonly codePoints: readonly number[]
}

const most = 0xffff

export function newCharacters(): Characters {
  const codes = new Map<string, string>()
  const codePoints: number[] = []
  return {
    codePoints,
    encode(text) {
      let hex = ''
      for (const character of text) {
        let code = codes.get(character)
        if (code === undefined) {
          code = hex16(codePoints.length < most ? codePoints.push(character.codePointAt(0) ?? 0) : 0)
          codes.set(character, code)
        }
        hex += code
      }
      return hex
    },
  }
}

/** The ToUnicode map (ISO 32000-1, 9.10.3) by which a reader finds and copies the text. */
export function toUnicodeMap(codePoints: readonly number[]): string {
  const lines = codePoints.map((codePoint, index) => {
    const unicode = codePoint >= 0xd800 && codePoint <= 0xdfff ? 0xfffd : codePoint
    return `<${hex16(index + 1)}> <${utf16Hex(String.fromCodePoint(unicode))}>`
  })
  const blocks: string[] = []
  for (let from = 0; from < lines.length; from += 100) {
    const block = lines.slice(from, from + 100)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  return [
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def',
    '1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange',
    ...blocks,
    'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend',
  ].join('\n')
}
