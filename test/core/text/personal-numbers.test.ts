import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverPersonalNumbers, findPersonalNumbers } from '../../../src/core/text/personal-numbers.ts'

// Made up: no such codes of counties, or no such sequence, was ever given to anybody we know of.
const identity = '110101199003071233'

function marked(text: string): string {
  let shown = ''
  let at = 0
  for (const { kind, from, to } of findPersonalNumbers(text)) {
    shown += `${text.slice(at, from)}[${kind}:${text.slice(from, to)}]`
    at = to
  }
  return shown + text.slice(at)
}

describe('findPersonalNumbers', () => {
  it.each([
    ['an identity number', `身份证号：${identity}，汉族`, `身份证号：[identity:${identity}]，汉族`],
    ['one that ends in X', '住址 42010619631205003X。', '住址 [identity:42010619631205003X]。'],
    ['one with a small x', '42010619631205003x', '[identity:42010619631205003x]'],
    ['full-width digits', '１１０１０１１９９００３０７１２３３', '[identity:１１０１０１１９９００３０７１２３３]'],
    ['groups', '110101 19900307 1233', '[identity:110101 19900307 1233]'],
    ['a digit a cell', [...identity].join('  '), `[identity:${[...identity].join('  ')}]`],
    ['one that goes on in the next line', '110101199003\n071233', '[identity:110101199003\n071233]'],
    ['one with a wrong check sign, whole', '110101199003071234', '[identity:110101199003071234]'],
    ['a misread one that is named', '身份证号码:1101011990030712 3', '身份证号码:[identity:1101011990030712 3]'],
    ['two in a row', `${identity} 13800138000`, `[identity:${identity}] [phone:13800138000]`],
    ['a phone before it', `13800138000 ${identity}`, `[phone:13800138000] [identity:${identity}]`],
    ['a mobile number', '联系电话13912345678转', '联系电话[phone:13912345678]转'],
    ['a mobile number in groups', '139-1234-5678、138 0013 8000', '[phone:139-1234-5678]、[phone:138 0013 8000]'],
    ['a country code', '+86 13912345678', '[phone:+86 13912345678]'],
    ['a fixed line', '010-62345678、（0571）8765432', '[phone:010-62345678]、[phone:（0571）8765432]'],
    ['a fixed line without its area code, named', '电话：87654321', '电话：[phone:87654321]'],
  ])('finds %s', (_, text, expected) => {
    expect(marked(text)).toBe(expected)
  })

  it.each([
    ['a day', '20240315'],
    ['eight digits that are not called a telephone', '编号87654321'],
    ['no day of birth', '110101199013071233'],
    ['no province', '990101199003071233'],
    ['a wrong check sign in groups', '110101 19900307 1234'],
    ['a longer row of digits', `${identity}5`],
    ['a bank account', '6222021001116245702'],
    ['an 档号', 'Z109-WS·2025-Y-DZB-0001'],
    ['sums in a table', '1200.00  350.50  15000  20240101'],
    ['part of a longer number', '913912345678'],
    ['a range of years', '2019-2023'],
  ])('leaves %s alone', (_, text) => {
    expect(findPersonalNumbers(text)).toEqual([])
  })

  it('leaves nothing to find when it has covered, and keeps all else as it was', () => {
    const part = fc.constantFrom(identity, '13912345678', '010-62345678', '会议', ' ', '\n', '2024年', '3', 'X', '电话')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts.join('')
        const covered = coverPersonalNumbers(text)
        expect([...covered].map((sign, index) => (sign === '■' ? text[index] : sign)).join('')).toBe(text)
        expect(coverPersonalNumbers(covered)).toBe(covered)
      }),
    )
  })
})
