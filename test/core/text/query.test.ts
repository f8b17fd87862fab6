import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseQuery, toLookup } from '../../../src/core/text/query.ts'
import { samples } from '../../support/text-samples.ts'

describe('queries', () => {
  test.each<[string, string[], string[]]>([
    ['会议 -党员', ['会议'], ['党员']],
    ['会议 －党员', ['会议'], ['党员']],
    ['会议 -"党 员" x', ['会议', 'x'], ['党员']],
    ['会议 －“a b”', ['会议'], ['a b']],
    ['-党员', [], ['党员']],
    ['会议 -', ['会议', '-'], []],
    ['2024-05', ['2024-05'], []],
    ['"-党员"', ['-党员'], []],
    ['--', [], ['-']],
    ['会议 -""', ['会议', '-', '""'], []],
  ])('%j looks for %j without %j', (text, words, without) => {
    const query = parseQuery(text)
    expect(query.words.map((points) => points.join(''))).toEqual(words)
    expect(query.without.map((points) => points.join(''))).toEqual(without)
  })

  test.each<[string, string[]]>([
    ['党员 大会', ['党员', '大会']],
    ['党员　大会', ['党员', '大会']],
    ['"党员 大会"', ['党员大会']],
    ['“two words” x', ['two words', 'x']],
    ['a"b c"d', ['a', 'b c', 'd']],
    ['"open', ['"', 'open']],
    ['“open', ['“', 'open']],
    ['”', ['”']],
    ['ＡＢ', ['ab']],
    ['e\u0301', ['é']],
    ['\u200b', []],
    [' \n', []],
  ])('%j is %j', (text, words) => {
    expect(parseQuery(text).words.map((points) => points.join(''))).toEqual(words)
  })

  test('there is something to ask the index unless there is nothing to look for', () => {
    fc.assert(
      fc.property(samples, (text) => {
        const query = parseQuery(text)
        expect(toLookup(query) === null).toBe(query.words.length === 0)
        for (const word of query.words) expect(word.length).toBeGreaterThan(0)
      }),
    )
  })
})
