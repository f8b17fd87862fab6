import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { usePaced } from '../../src/renderer/ui/use-paced.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a value that changes quickly is followed once a pause, and comes to what it is at last', () => {
  const seen: number[] = []
  const { result, rerender } = renderHook(({ value }) => usePaced(value, 1000), { initialProps: { value: 0 } })
  for (let value = 1; value <= 25; value += 1) {
    rerender({ value })
    act(() => void vi.advanceTimersByTime(100))
    if (seen.at(-1) !== result.current) seen.push(result.current)
  }
  expect(seen).toEqual([0, 10, 20])
  act(() => void vi.advanceTimersByTime(1000))
  expect(result.current).toBe(25)
  rerender({ value: 0 })
  act(() => void vi.advanceTimersByTime(1000))
  expect(result.current).toBe(0)
})
