import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Problem } from '../../src/core/job.ts'
import { ProblemList } from '../../src/renderer/jobs/problem-list.tsx'
import { initWords } from '../../src/renderer/words/words.ts'

initWords('zh-CN')

const problems = (count: number): Problem[] =>
  Array.from({ length: count }, (_, index) => ({ kind: 'missing', path: `originals/${index}.jpg`, message: '找不到' }))

test.each([
  [1, 1, false],
  [1000, 1000, false],
  [1003, 1000, true],
])('of %i problems %i are listed, and the rest is counted', (count, listed, isCounted) => {
  const { unmount } = render(<ProblemList problems={problems(count)} />)
  expect(screen.getAllByText(/^originals\//)).toHaveLength(listed)
  expect(screen.queryByText('另有 3 项没有列在这里。') !== null).toBe(isCounted)
  unmount()
})
