import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CodeParts,
  defaultTemplate,
  numberIn,
  toClass,
  toCode,
} from '../../../src/core/numbering/code-template.ts'

const parts: CodeParts = { fonds: 'Z109', year: 2011, retention: 'Y', class: 'BGS' }

/** DA/T 13—2022 puts `·` between the parts of the class. */
const dottedTemplate = '{fonds}-WS·{year}·{retention}·{class}-{number}'

describe('档号 by a template', () => {
  test.each<[string, Partial<CodeParts>, string, string]>([
    ['all parts', {}, defaultTemplate, 'Z109-WS·2011-Y-BGS-0001'],
    ['no 全宗号', { fonds: '' }, defaultTemplate, 'WS·2011-Y-BGS-0001'],
    ['a 全宗号 of white space', { fonds: '  ' }, defaultTemplate, 'WS·2011-Y-BGS-0001'],
    ['no 机构代码', { class: '' }, defaultTemplate, 'Z109-WS·2011-Y-0001'],
    ['neither', { fonds: '', class: '' }, defaultTemplate, 'WS·2011-Y-0001'],
    ['thirty years', { year: 2016, retention: 'D30', fonds: '0194' }, defaultTemplate, '0194-WS·2016-D30-BGS-0001'],
    ['DA/T 13', { class: '办公室' }, dottedTemplate, 'Z109-WS·2011·Y·办公室-0001'],
    ['DA/T 13, no 全宗号', { fonds: '' }, dottedTemplate, 'WS·2011·Y·BGS-0001'],
    ['DA/T 13, no 机构代码', { class: '' }, dottedTemplate, 'Z109-WS·2011·Y·0001'],
    ['another order', {}, '{fonds}-DQ·{year}-{class}-{retention}-{number}', 'Z109-DQ·2011-BGS-Y-0001'],
    ['dots and slashes, no 机构代码', { class: '' }, '{fonds}.{year}/{class}/{retention}—{number}', 'Z109.2011/Y—0001'],
    ['a slash, no 全宗号', { fonds: '' }, '{fonds}/{year}/{number}', '2011/0001'],
    ['no part is left out by its name alone', { class: '{year}' }, defaultTemplate, 'Z109-WS·2011-Y-{year}-0001'],
    ['signs that mean something elsewhere', { fonds: '$&' }, defaultTemplate, '$&-WS·2011-Y-BGS-0001'],
  ])('%s', (_, change, template, expected) => {
    expect(toCode(toClass(template, { ...parts, ...change }), 1)).toBe(expected)
  })
})

describe('件号 of a 档号', () => {
  const itemClass = 'WS·2024-Y-DZB-'

  test.each([
    ['WS·2024-Y-DZB-0001', 1],
    ['WS·2024-Y-DZB-9999', 9999],
    [' WS·2024-Y-DZB- 0026 ', 26],
  ])('“%s” has the number %i', (code, number) => {
    expect(numberIn(itemClass, code)).toBe(number)
  })

  test.each([
    'WS·2024-Y-DZB-0000',
    'WS·2024-Y-DZB-1',
    'WS·2024-Y-DZB-00001',
    'WS·2024-Y-DZB-12a4',
    'WS·2024-Y-DZB-',
    'WS·2023-Y-DZB-0001',
    'WS·2024-Y-DZB2-0001',
    'Z1-WS·2024-Y-DZB-0001',
    'ws·2024-y-dzb-0001',
    'WS·2024-Y-DZB-００２６',
    '',
  ])('“%s” lies in another class or has another form', (code) => {
    expect(numberIn(itemClass, code)).toBeNull()
  })

  test('the number of a code is the one it was made with, whatever the parts and the template', () => {
    const text = fc.string({ unit: fc.constantFrom('A', '9', '办', '·', '-', ' ', '　', '(', '$'), maxLength: 8 })
    const codeParts = fc.record({
      fonds: text,
      year: fc.integer({ min: 1900, max: 2999 }),
      retention: fc.constantFrom('Y', 'D30', 'D10'),
      class: text,
    })
    const templates = fc.constantFrom(
      defaultTemplate,
      dottedTemplate,
      '{year}{class}{number}',
      '{fonds} {year} {number}',
    )
    fc.assert(
      fc.property(templates, codeParts, fc.integer({ min: 1, max: 9999 }), (template, given, number) => {
        const made = toClass(template, given)
        expect(numberIn(made, toCode(made, number))).toBe(number)
      }),
    )
  })
})
