import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { showOnceReady } from '../../src/main/show-once-ready.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

class Window extends EventEmitter {
  shown = 0
  destroyed = false
  isDestroyed = () => this.destroyed
  isVisible = () => this.shown > 0
  show = () => void this.shown++
}

test('a window is shown once it is drawn, and once only', () => {
  const window = new Window()
  showOnceReady(window)
  vi.advanceTimersByTime(1000)
  expect(window.shown).toBe(0)
  window.emit('ready-to-show')
  vi.advanceTimersByTime(60_000)
  expect(window.shown).toBe(1)
})

test('a window that never says it is drawn is shown all the same', () => {
  const window = new Window()
  showOnceReady(window)
  vi.advanceTimersByTime(60_000)
  expect(window.shown).toBe(1)
})

test('a window closed before that is left alone', () => {
  const window = new Window()
  showOnceReady(window)
  window.destroyed = true
  vi.advanceTimersByTime(60_000)
  expect(window.shown).toBe(0)
})
