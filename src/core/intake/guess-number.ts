import type { Guessed } from './guess-shape.ts'
import { findWords, fromLine, type Paper } from './paper.ts'

const number = '(\\p{Script=Han}{2,12})([〔[（({【C])((?:19|20)[\\dOo]{2})([〕\\])）}】])(第?\\d{1,4}号)'
const pairs = ['〔〕', '[]', '（）', '()', '【】']

/**
 * 文号, such as 青党发〔2025〕3号: on a line of its own above the text (GB/T 9704—2012, 7.2.5), or at the beginning of
 * the name. One that a sentence names is another paper's.
 */
export function guessDocumentNumber(paper: Paper): Guessed<string> | null {
  const own = new RegExp(`^(?:.*文件)?(?:${number}|[（(]${number}[）)])(?:签发人.*)?$`, 'u')
  for (const line of paper.lines.slice(0, paper.head)) {
    const found = own.exec(line.bare.replaceAll(/\s/gu, ''))
    if (!found) continue
    const parts = (found[1] === undefined ? found.slice(6, 11) : found.slice(1, 6)).filter((part) => part !== undefined)
    return { value: toNumber(parts), from: [fromLine(line, parts.join(''))] }
  }
  const named = new RegExp(`^${number}`, 'u').exec(paper.name.replaceAll(/\s/gu, ''))
  const words = named && findWords(paper.name, named[0])
  return named && words !== null && !/关于|转发/u.test(named[0])
    ? { value: toNumber(named.slice(1, 6)), from: [{ place: 'name', words }] }
    : null
}

/** As it is printed; brackets that do not pair were misread and are set as the standard has them. */
function toNumber([office = '', open = '', year = '', close = '', count = '']: readonly string[]): string {
  const pair = pairs.find((each) => each === open + close) ?? '〔〕'
  return `${office}${pair.charAt(0)}${year.replaceAll(/[Oo]/gu, '0')}${pair.charAt(1)}${count}`
}
