import { afterEach, describe, expect, inject, test } from 'vitest'
import { furnished } from '../engine/calls/world.ts'
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

  test('cuts no table at the right, and no button below what is to be printed, which can be enlarged', async () => {
    if (desktop === null) throw new Error('no desktop')
    const { client, folder, branch } = await furnished()
    const stages = [{ stage: '正式党员' as const, from: '2001-07-01' }]
    const known = { branchId: branch.id, number: '0001', sex: '女' as const, bornOn: '1970-01-01', groupId: null }
    const posts = [{ title: '组织委员', from: null, to: null }]
    await client.members.save({ ...known, name: '沈南乔', stages, posts, note: '组织关系在本支部' })
    await client.catalogue.close({})
    app = await openApp(desktop, { today: '2026-01-15', catalogue: folder })
    const { window } = app
    await window.setViewportSize({ width: 1280, height: 720 })
    await dress(window, { light: 'light', density: 'roomy', text: 'larger', language: 'zh-CN' })
    for (const screen of ['操作记录', '名册']) {
      await window.getByRole('menuitem', { name: screen }).click()
      const table = window.locator('.ant-table-content')
      expect(await table.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
    }
    await app.goTo('核对')
    await app.button('打印核对清单').click()
    const page = window.getByRole('img', { name: '打印核对清单 第 1 页' })
    const widthOf = async () => (await page.boundingBox())?.width ?? 0
    const whole = await widthOf()
    const last = await app.button('打印').boundingBox()
    expect((last?.y ?? 720) + (last?.height ?? 0)).toBeLessThan(720)
    for (const _ of ['page', 'half', 'double']) await app.button('放大').click()
    expect(await widthOf()).toBeGreaterThan(2 * whole)
  })
})
