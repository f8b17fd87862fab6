import { fireEvent, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useIdle } from '../../src/renderer/account/use-idle.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('nobody there for so many minutes locks once; a hand on mouse or keys puts that off', () => {
  const lock = vi.fn()
  renderHook(() => useIdle(10, lock))
  vi.advanceTimersByTime(9 * 60_000)
  fireEvent.keyDown(window, { key: 'a' })
  vi.advanceTimersByTime(9 * 60_000)
  fireEvent.pointerMove(window)
  vi.advanceTimersByTime(9.5 * 60_000)
  expect(lock).not.toHaveBeenCalled()
  vi.advanceTimersByTime(60_000)
  expect(lock).toHaveBeenCalledTimes(1)
})

test('a machine that slept was idle, and without accounts nothing locks', () => {
  const lock = vi.fn()
  const { rerender } = renderHook<void, { minutes: number | null }>(({ minutes }) => useIdle(minutes, lock), {
    initialProps: { minutes: 10 },
  })
  vi.setSystemTime(Date.now() + 60 * 60_000)
  vi.advanceTimersByTime(5_000)
  expect(lock).toHaveBeenCalledTimes(1)
  rerender({ minutes: null })
  vi.advanceTimersByTime(60 * 60_000)
  expect(lock).toHaveBeenCalledTimes(1)
})
