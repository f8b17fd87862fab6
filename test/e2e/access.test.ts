import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type App, openApp } from '../support/app.ts'
import { goTo, innerStops, leaveAll, plainStops, settle, wordsIn } from '../support/tour.ts'

const desktop = inject('desktop')
const recogniser = new URL('../support/fake-recogniser.ts', import.meta.url).href

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What the rules of WCAG 2.2 A and AA find, at its worst; each with where it was found. */
async function faultsOf({ window }: App, where: string, rules?: string[]): Promise<string[]> {
  // Electron opens no second page for the checker's own use.
  const checker = new AxeBuilder({ page: window }).setLegacyMode(true).withTags(standard)
  const { violations } = await (rules ? checker.withRules([...rules]) : checker).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary = '' }) => `${where}: ${id}: ${html} ${failureSummary}`),
    )
}

/** What lies beyond the window's edge, and in nothing that scrolls sideways. */
function findLost(): string[] {
  const { innerWidth } = globalThis
  const isReached = (element: Element): boolean => {
    const { parentElement: outer } = element
    if (outer === null) return false
    const scrolls = /auto|scroll/.test(getComputedStyle(outer).overflowX) && outer.scrollWidth > outer.clientWidth
    return scrolls || isReached(outer)
  }
  return [...document.querySelectorAll<HTMLElement>('button, a, h1, h2, h3, label, input, [role="tab"]')]
    .filter((element) => element.checkVisibility() && !isReached(element))
    .filter((element) => {
      const { right, left, width } = element.getBoundingClientRect()
      return width > 1 && right > 0 && (left < -1 || right > innerWidth + 1)
    })
    .map((element) => element.outerHTML.slice(0, 120))
}

describe.skipIf(desktop === null)('on a branch’s year of papers', () => {
  let app: App

  beforeAll(async () => {
    if (desktop === null) throw new Error('no desktop')
    app = await openApp(desktop, { today: '2026-01-15', recogniser })
    await app.button('打开示例').click()
    await app.button('青石河供水所党支部（示例）').waitFor({ timeout: 100_000 })
  })

  afterAll(() => app?.close())

  // By night only colours differ.
  test.each([
    ['浅色', undefined],
    ['深色', ['color-contrast']],
  ])('nothing serious is found on any screen: %s', { timeout: 400_000 }, async (light, rules) => {
    const { window } = app
    await goTo(window, wordsIn['zh-CN'], 'settings')
    await window.getByRole('radio', { name: light }).check()
    const faults: string[] = []
    for (const { name, go } of [...plainStops, ...innerStops]) {
      await go(window, wordsIn['zh-CN'])
      await settle(window)
      faults.push(...(await faultsOf(app, name, rules)))
      await leaveAll(window)
    }
    expect(faults).toEqual([])
  })

  test('at twice the size nothing lies beyond the edge of the window', async () => {
    const { window } = app
    await window.setViewportSize({ width: 853, height: 480 })
    const lost: string[] = []
    for (const { name, go } of plainStops) {
      await go(window, wordsIn['zh-CN'])
      await settle(window)
      lost.push(...(await window.evaluate(findLost)).map((html) => `${name}: ${html}`))
    }
    await window.setViewportSize({ width: 1280, height: 800 })
    expect(lost).toEqual([])
  })
})
