import * as fc from 'fast-check'
import Fuse from 'fuse.js'
import { describe, expect, test } from 'vitest'
import { runSteps } from '../../../src/core/steps.ts'
import { openNames, ranks } from '../../../src/core/text/find-names.ts'

const names = [
  '第一季度党员大会会议记录',
  '支部委员会会议记录',
  '重庆路支部换届选举',
  '吕思源',
  '单立人',
  'WS·2025-Y-DZB-0001',
  'Party 年度总结',
]
const find = runSteps(openNames(names.map((name) => ({ value: name, names: [name] }))))
const first = (query: string) => find(query, 12).map(({ value }) => value)

describe('names are found', () => {
  test.each<[string, string, string]>([
    ['by themselves', '吕思源', '吕思源'],
    ['by their beginning', '支部委员', '支部委员会会议记录'],
    ['by a piece', '换届', '重庆路支部换届选举'],
    ['in traditional characters', '換屆選舉', '重庆路支部换届选举'],
    ['by a piece of a code', '2025-y', 'WS·2025-Y-DZB-0001'],
    ['by pinyin', 'dangyuandahui', '第一季度党员大会会议记录'],
    ['by initials', 'dydh', '第一季度党员大会会议记录'],
    ['by both mixed', 'dangydahui', '第一季度党员大会会议记录'],
    ['by the beginning of a syllable', 'zhibuwei', '支部委员会会议记录'],
    ['with v for ü', 'lvsiyuan', '吕思源'],
    ['by any reading of a character', 'chongqing', '重庆路支部换届选举'],
    ['by another reading', 'zhongqing', '重庆路支部换届选举'],
    ['by the reading of a surname', 'shanliren', '单立人'],
    ['in capitals', 'PARTY', 'Party 年度总结'],
    ['with one character typed wrong', '支部委圆会会议', '支部委员会会议记录'],
    ['with one left out', '换届举', '重庆路支部换届选举'],
  ])('%s: %s', (_, query, expected) => {
    expect(first(query)[0]).toBe(expected)
  })

  test('the better fit first, and not more than asked for', () => {
    expect(first('会议记录')).toEqual(['第一季度党员大会会议记录', '支部委员会会议记录'])
    expect(first('支部')[0]).toBe('支部委员会会议记录')
    expect(find('会', 1)).toHaveLength(1)
  })

  test('nothing is found for nothing, nor for what is like no name', () => {
    expect(first('')).toEqual([])
    expect(first('  ')).toEqual([])
    expect(first('qqqqqqqq')).toEqual([])
  })
})

test('what is like a name is what comparing with every name finds', () => {
  const text = fc.string({ unit: fc.constantFrom(...'支部委员会议记录换届党'), minLength: 2, maxLength: 12 })
  fc.assert(
    fc.property(fc.array(text, { maxLength: 30 }), text, (all, sought) => {
      const named = all.map((name, at) => ({ value: at, names: [name] }))
      const found = runSteps(openNames(named))(sought, all.length + 1)
      const like = found.filter(({ rank }) => rank === ranks.like).map(({ value }) => value)
      const whole = new Fuse(named, { keys: ['names'], threshold: 0.4, ignoreLocation: true }).search(sought)
      const better = new Set(found.filter(({ rank }) => rank < ranks.like).map(({ value }) => value))
      expect(like).toEqual(whole.map(({ item }) => item.value).filter((value) => !better.has(value)))
    }),
  )
})
