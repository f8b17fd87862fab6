import { pad } from '../day.ts'

/**
 * 档号 (DA/T 22—2015, 5.4) by a template: `{fonds}` 全宗号, `{year}` 年度, `{retention}` 保管期限, `{class}`
 * 机构(问题)代码, `{number}` 件号, last. A part that is empty goes together with the sign that joins it to the next.
 * The two standards join the parts differently (DA/T 22 and DA/T 13), hence a template.
 */
export const defaultTemplate = '{fonds}-WS·{year}-{retention}-{class}-{number}'

export interface CodeParts {
  readonly fonds: string
  readonly year: number
  readonly retention: string
  readonly class: string
}

/** The lowest class, within which 件号 runs without gaps: the 档号 up to its number. */
export function toClass(template: string, parts: CodeParts): string {
  const values: Readonly<Record<string, string>> = { ...parts, year: String(parts.year) }
  return template
    .replace(/\{number\}$/, '')
    .replace(/\{(fonds|year|retention|class)\}([^{]*)/g, (_, name: string, joiner: string) => {
      const value = (values[name] ?? '').trim()
      return value === '' ? joiner.replace(/^[^\p{L}\p{N}]/u, '') : value + joiner
    })
}

/** 件号 has four digits (5.4.3 e). */
export function toCode(itemClass: string, number: number): string {
  return itemClass + pad(number, 4)
}

/** The class of a 档号 that `toCode` made. */
export function toClassOf(code: string): string {
  return code.slice(0, -4)
}

/** The 件号 of a 档号 that lies in a class, white space aside; null where the code is not of that class and form. */
export function numberIn(itemClass: string, code: string): number | null {
  const [bare, prefix] = [withoutSpace(code), withoutSpace(itemClass)]
  const digits = bare.slice(prefix.length)
  if (!bare.startsWith(prefix) || !/^\d{4}$/.test(digits) || digits === '0000') return null
  return Number(digits)
}

function withoutSpace(text: string): string {
  return text.replaceAll(/\s/g, '')
}
