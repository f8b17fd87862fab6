import i18next from 'i18next'
import { expect, test } from 'vitest'
import { failureKinds } from '../../src/core/failure.ts'
import { estimateSecondsLeft } from '../../src/renderer/jobs/time-left.ts'
import { toFailureWords } from '../../src/renderer/words/failure-words.ts'
import { initWords } from '../../src/renderer/words/words.ts'

initWords('zh-CN')
const { t } = i18next

test.each(failureKinds)('a failure of kind %s has a heading and a next step', (kind) => {
  const { title, next } = toFailureWords(t, { kind, message: '没有做成。' })
  expect(title).toMatch(/\p{Script=Han}/u)
  expect(next).toMatch(/。$/)
})

test('a failure that tells a next step itself gets no other', () => {
  expect(toFailureWords(t, { kind: 'conflict', message: '没有删除。请先撤回说明。' }).next).toBe('')
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
