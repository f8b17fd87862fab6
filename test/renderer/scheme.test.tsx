import { join } from 'node:path'
import { screen, within } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { startWithCatalogue, temporaryFolder } from '../support/engine.ts'
import { showWindow } from '../support/window.tsx'

async function opened(answers: Parameters<typeof showWindow>[2] = {}) {
  const folder = await temporaryFolder()
  const world = await startWithCatalogue(folder)
  const user = showWindow(world.engine, '2025-07-02', answers)
  return { ...world, user, scheme: () => world.client.scheme.get({}) }
}

describe('方案', () => {
  test('a new catalogue asks to confirm the sample, and is asked no more once it is', async () => {
    const { user, scheme } = await opened()
    expect(await screen.findByText(/^当前使用的是示例方案/)).toBeTruthy()
    await user.click(screen.getByText('核对并确认'))
    await user.click(await screen.findByText('确认为本单位方案'))
    const name = await screen.findByLabelText<HTMLInputElement>(/^本单位方案的名称/)
    expect(name.value).toBe('三本六盒一证')
    await user.type(name, '清册')
    await user.type(screen.getByLabelText('确认人'), '宋初晴')
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '确认为本单位方案' }))
    await screen.findByText(/^已于 .* 确认为本单位方案$/)
    expect(await scheme()).toMatchObject({ title: '三本六盒一证清册', confirmedAt: expect.any(String) })
    await user.click(screen.getByRole('menuitem', { name: '收件箱' }))
    await screen.findByText('收件箱是空的')
    expect(screen.queryByText(/^当前使用的是示例方案/)).toBeNull()
  })

  test('a line is changed, moved and added without any file', async () => {
    const { user, scheme } = await opened()
    const before = (await scheme()).slots.find((slot) => slot.lines.length > 1)
    const [first, second] = before?.lines ?? []
    if (!first || !second) throw new Error('no slot with two lines')
    await user.click(await screen.findByRole('menuitem', { name: '方案' }))
    await user.click(await screen.findByText(`${first.code} ${first.title}`))
    const form = within(await screen.findByRole('region', { name: first.title }))
    await user.clear(form.getByLabelText('名称'))
    await user.type(form.getByLabelText('名称'), '改过的条目')
    await user.type(form.getByLabelText('关键词'), '新词{Enter}')
    await user.click(form.getByText('保存'))
    await screen.findByText(`${first.code} 改过的条目`, { selector: '.ant-tree *' })
    const lines = async () => (await scheme()).slots.find((slot) => slot.id === before?.id)?.lines ?? []
    expect((await lines())[0]).toEqual({ ...first, title: '改过的条目', keywords: [...first.keywords, '新词'] })

    await user.click(screen.getByText('下移'))
    await expect.poll(async () => (await lines()).map(({ id }) => id).slice(0, 2)).toEqual([second.id, first.id])

    await user.click(screen.getByText(`${before?.code} ${before?.title}`, { selector: '.ant-tree *' }))
    await user.click(await screen.findByText('添加条目'))
    const fresh = within(await screen.findByRole('region', { name: '新条目' }))
    await user.type(fresh.getByLabelText('代码'), 'X-9')
    await user.type(fresh.getByLabelText('名称'), '新条目九')
    await user.click(fresh.getByText('保存'))
    await screen.findByText('X-9 新条目九', { selector: '.ant-tree *' })
    expect((await lines()).at(-1)).toMatchObject({ code: 'X-9', title: '新条目九' })
  })

  test('what a line expects is set, and taken back, in plain words', async () => {
    const { user, scheme } = await opened()
    const [first] = (await scheme()).slots[0]?.lines ?? []
    if (!first) throw new Error('no line')
    const expects = async () => (await scheme()).slots[0]?.lines[0]?.expects
    await user.click(await screen.findByRole('menuitem', { name: '方案' }))
    await user.click(await screen.findByText(`${first.code} ${first.title}`))
    const form = within(await screen.findByRole('region', { name: first.title }))
    await user.click(form.getByLabelText('有次数要求'))
    await user.clear(await form.findByLabelText('次数'))
    await user.type(form.getByLabelText('次数'), '2')
    await user.click(form.getByLabelText('记录'))
    await user.click(form.getByLabelText('签到'))
    await user.click(form.getByText('保存'))
    await expect.poll(expects).toEqual({ times: 2, every: 'quarter', per: 'branch', papers: ['签到', '记录'] })
    await user.click(form.getByLabelText('全年有归档即可'))
    await user.click(form.getByText('保存'))
    await expect.poll(expects).toBeNull()
  })

  test('a code that is taken is refused with the reason', async () => {
    const { user, scheme } = await opened()
    const [one, two] = (await scheme()).slots
    if (!one || !two) throw new Error('too few slots')
    await user.click(await screen.findByRole('menuitem', { name: '方案' }))
    await user.click(await screen.findByText(`${one.code} ${one.title}`))
    const form = within(await screen.findByRole('region', { name: one.title }))
    await user.clear(form.getByLabelText('代码'))
    await user.type(form.getByLabelText('代码'), two.code)
    await user.click(form.getByText('保存'))
    expect(await screen.findByText(new RegExp(`盒本证代码“${two.code}”重复`))).toBeTruthy()
    expect((await scheme()).slots[0]).toEqual(one)
  })

  test('a file is shown with what it changes before it changes anything', async () => {
    const folder = await temporaryFolder()
    const file = join(folder, '方案.xlsx')
    const { user, client, scheme } = await opened({ chooseSchemeFile: async () => ({ path: file }) })
    const before = await scheme()
    const [slot, ...rest] = before.slots
    if (!slot) throw new Error('no slots')
    await client.scheme.saveVersion({ ...before, slots: [{ ...slot, title: '表格中的名称' }, ...rest] })
    await client.scheme.exportFile({ id: before.id, out: file, format: 'xlsx' })
    await client.scheme.saveVersion(before)

    await user.click(await screen.findByText('导入本单位方案'))
    const dialog = within(await screen.findByRole('dialog'))
    expect(await dialog.findByText(`名称：${slot.title} → 表格中的名称`)).toBeTruthy()
    expect(await scheme()).toEqual(before)
    await user.click(dialog.getByText('按文件修改方案'))
    await screen.findByText('方案已按文件修改')
    expect((await scheme()).slots[0]?.title).toBe('表格中的名称')
  })
})

test('核对清单 is shown, then printed or written to the chosen place', async () => {
  const folder = await temporaryFolder()
  const out = join(folder, '核对清单')
  const print = vi.fn(async () => ({ isPrinted: true }))
  const { user } = await opened({ chooseChecklistPlace: async () => ({ path: out }), print })
  await user.click(await screen.findByRole('menuitem', { name: '核对' }))
  await user.click(await screen.findByText('打印核对清单'))
  const sheet = await screen.findByRole('img', { name: '打印核对清单 第 1 页' })
  expect(within(sheet).getByText(/核对日期：2025年7月2日/)).toBeTruthy()
  await user.click(screen.getByText('打印'))
  await screen.findByText(/^已交给打印机/)
  expect(print).toHaveBeenCalledOnce()
  await user.click(screen.getByText('另存为 PDF 和表格'))
  expect(await screen.findByText(`核对清单已写入 ${out}`, undefined, { timeout: 15_000 })).toBeTruthy()
})
