import { join } from 'node:path'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { type App, openApp } from '../support/app.ts'
import { startWithCatalogue, temporaryFolder } from '../support/engine.ts'

const desktop = inject('desktop')
const opened: App[] = []

afterEach(async () => {
  await Promise.all(opened.splice(0).map((app) => app.close()))
})

describe.skipIf(desktop === null)('figures for a summary', () => {
  test('are copied as a table, and lead to what they count', async () => {
    if (desktop === null) throw new Error('no desktop')
    const folder = await temporaryFolder()
    const { client, branch } = await startWithCatalogue(folder)
    const held = { branchId: branch.id, groupId: null, topic: '', evidence: [] }
    await client.activities.add({ ...held, date: '2025-03-21', kinds: ['lecture'], due: 16, present: 15 })
    await client.activities.add({ ...held, date: '2025-05-09', kinds: ['lecture'] })
    await client.catalogue.close({})
    const app = await openApp(desktop, { today: '2025-07-02', catalogue: join(folder, 'catalogue') })
    opened.push(app)
    const { window, electron } = app
    await app.goTo('统计')
    await app.button('复制表格：出席情况').click()
    await window.getByText(/^表格已复制/).waitFor()
    const copied = await electron.evaluate(({ clipboard }) =>
      ['readText', 'readHTML'].map((name) => String(Reflect.apply(Reflect.get(clipboard, name), clipboard, []))),
    )
    expect(copied[0]).toContain('党课\t2\t1\t1\t16\t15\t93.8%')
    expect(copied[1]).toMatch(/<td[^>]*>党课<\/td><td[^>]*>2<\/td>/)

    await app.button('党课，未登记出席的次数：1').click()
    await window.getByRole('region', { name: '5月' }).waitFor()
    expect(await window.getByRole('region', { name: '3月' }).count()).toBe(0)
  })
})
