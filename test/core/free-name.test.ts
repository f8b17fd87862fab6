import { expect, test } from 'vitest'
import { firstFree } from '../../src/core/free-name.ts'

const isTaken = (...names: readonly string[]) => {
  const taken = new Set(names)
  return (name: string) => taken.has(name)
}

test.each([
  [[], '台账'],
  [['台账'], '台账-2'],
  [['台账', '台账-2'], '台账-3'],
  [['台账', '台账-3'], '台账-2'],
  [['台账-2'], '台账'],
])('beside %j a name becomes %s', (taken, expected) => {
  expect(firstFree('台账', isTaken(...taken))).toBe(expected)
})

test('the number stands where it is put', () => {
  const name = firstFree('扫描.pdf', isTaken('扫描.pdf', '扫描 (2).pdf'), (count) => `扫描 (${count}).pdf`)
  expect(name).toBe('扫描 (3).pdf')
})
