import { afterEach, describe, expect, inject, test } from 'vitest'
import { type App, openApp } from '../support/app.ts'
import { dress } from '../support/tour.ts'

const desktop = inject('desktop')
let app: App | null = null

afterEach(() => app?.close())

describe.skipIf(desktop === null)('the largest text on a low screen', () => {
  test('leaves the menu whole: every entry in sight, every word within it', async () => {
    if (desktop === null) throw new Error('no desktop')
    app = await openApp(desktop, { today: '2025-07-02' })
    const { window } = app
    await app.createCatalogue('青禾村党支部', app.folder)
    await window.setViewportSize({ width: 1280, height: 720 })
    await dress(window, { light: 'light', density: 'roomy', text: 'larger', language: 'zh-CN' })
    const entries = window.getByRole('menuitem')
    await entries.last().waitFor()
    const boxes = await entries.evaluateAll((all) =>
      all.map((entry) => {
        const words = document.createRange()
        words.selectNodeContents(entry)
        const [inner, outer] = [words.getBoundingClientRect(), entry.getBoundingClientRect()]
        return { text: entry.textContent, isWhole: inner.right <= outer.right && outer.bottom <= innerHeight }
      }),
    )
    expect(boxes.filter(({ isWhole }) => !isWhole)).toEqual([])
    expect(boxes.map(({ text }) => text).slice(-1)).toEqual(['设置'])
  })
})
