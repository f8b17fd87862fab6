import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRecoveryKey, recoveryKeyLength, toRecoveryKey } from '../../../src/core/accounts/recovery-key.ts'
import { judgeCall, type Right } from '../../../src/core/accounts/rights.ts'
import { waitSeconds } from '../../../src/core/accounts/tries.ts'

const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1) + seconds * 1000).toISOString()

describe('wrong tries', () => {
  test.each([
    [0, 0],
    [2, 0],
    [3, 5],
    [4, 10],
    [8, 160],
    [11, 900],
    [60, 900],
  ])('after %i of them the next waits %i seconds', (count, seconds) => {
    expect(waitSeconds({ count, lastAt: at(0) }, at(0))).toBe(seconds)
    expect(waitSeconds({ count, lastAt: at(0) }, at(seconds))).toBe(0)
  })

  test('a clock set back keeps nobody out', () => {
    expect(waitSeconds({ count: 20, lastAt: at(86_400) }, at(0))).toBe(0)
  })
})

describe('a recovery key', () => {
  const bytes = fc.uint8Array({ minLength: recoveryKeyLength, maxLength: recoveryKeyLength })

  test('is read back however it was copied from paper', () => {
    fc.assert(
      fc.property(bytes, fc.constantFrom('', ' ', '-', ' - '), (random, between) => {
        const key = toRecoveryKey(random)
        const copied = key.toLowerCase().replaceAll('-', between).replaceAll('0', 'o').replaceAll('1', 'l')
        expect(key).toMatch(/^([0-9A-Z]{5}-){4}[0-9A-Z]{5}$/)
        expect(readRecoveryKey(copied)).toBe(key)
      }),
    )
  })
})

test('rights: each role reaches what the one below it does, and more', () => {
  const all: readonly Right[] = ['open', 'read', 'write', 'govern']
  const may = (role: '查阅人' | '立卷人' | '管理员') =>
    all.filter((right) => judgeCall(right, { isOn: true, account: { id: 1, name: '甲', role } }) === 'allowed')
  expect([may('查阅人'), may('立卷人'), may('管理员')]).toEqual([all.slice(0, 2), all.slice(0, 3), all])
  expect(all.map((right) => judgeCall(right, { isOn: true, account: null }))).toEqual([
    'allowed',
    'locked',
    'locked',
    'locked',
  ])
  expect(all.every((right) => judgeCall(right, { isOn: false, account: null }) === 'allowed')).toBe(true)
})
