import i18next from 'i18next'
import { expect, test } from 'vitest'
import { failureKinds } from '../../src/core/failure.ts'
import { estimateSecondsLeft, formatTimeLeft } from '../../src/renderer/jobs/time-left.ts'
import { toFailureWords } from '../../src/renderer/words/failure-words.ts'
import { formatBytes, formatPeriod } from '../../src/renderer/words/format.ts'
import { initWords } from '../../src/renderer/words/words.ts'

initWords('zh-CN')
const { t } = i18next

test.each(failureKinds)('a failure of kind %s has a heading and a next step', (kind) => {
  const { title, next } = toFailureWords(t, kind)
  expect(title).toMatch(/\p{Script=Han}/u)
  expect(next).toMatch(/。$/)
})

test.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1024, '1.0 KB'],
  [4_200_000, '4.0 MB'],
  [3_300_000_000, '3.1 GB'],
  [150 * 1024 * 1024, '150 MB'],
])('%d bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text)
})

test.each([
  ['2025', '2025年'],
  ['2025-Q2', '2025年第2季度'],
  ['2025-03', '2025年3月'],
])('the period %s is %s', (period, text) => {
  expect(formatPeriod(t, period)).toBe(text)
})

const started = '2025-07-02T00:00:00.000Z'
const after = (seconds: number) => Date.parse(started) + seconds * 1000

test.each([
  ['a quarter done in 10 seconds', { done: 25, total: 100 }, 10, 30],
  ['nothing done', { done: 0, total: 100 }, 10, null],
  ['only just begun', { done: 1, total: 100 }, 1, null],
  ['all done', { done: 100, total: 100 }, 10, null],
])('time left, %s', (_, { done, total }, seconds, left) => {
  expect(estimateSecondsLeft({ state: 'running', startedAt: started, done, total }, after(seconds))).toBe(left)
})

test.each([
  [3, '约剩 5 秒'],
  [61, '约剩 2 分钟'],
  [7300, '约剩 3 小时'],
])('%d seconds left are said as %s', (seconds, text) => {
  expect(formatTimeLeft(t, seconds)).toBe(text)
})
