import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { fields, furnished } from '../engine/calls/world.ts'
import { openWithPapers } from '../support/papers.ts'
import { showWindow } from '../support/window.tsx'

test('a paper is deleted with a reason, and restored from 回收站', async () => {
  const { engine, client, loose } = await furnished()
  const user = showWindow(engine, '2026-01-01')
  await user.click(await screen.findByText('收件箱', { selector: 'nav *' }))
  await user.click(await screen.findByText('删除'))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.queryByText(/档号保留给它/)).toBeNull()
  await user.type(dialog.getByLabelText('删除原因'), '重复扫描')
  await user.type(dialog.getByLabelText('删除人'), '甲')
  await user.click(dialog.getByText('删除', { selector: 'button *' }))
  expect(await screen.findByText('收件箱是空的')).toBeTruthy()
  expect((await client.items.get({ id: loose.id })).state).toBe('deleted')
  await user.click(screen.getByText('回收站', { selector: 'nav *' }))
  expect(await screen.findByText('重复扫描')).toBeTruthy()
  await user.click(screen.getByText('恢复'))
  expect(await screen.findByText('回收站是空的')).toBeTruthy()
  expect((await client.items.get({ id: loose.id })).state).toBe('inbox')
})

test('what goes along with a filed paper is said before it is deleted', async () => {
  const { engine, client, branch, filed, line } = await furnished()
  await client.items.change({ id: filed.id, lineId: line.id, fields: { ...fields, title: '从一只水表说起' } })
  const evidence = [{ itemId: filed.id, firstPage: 1, lastPage: 1, role: '记录' as const }]
  await client.activities.add({
    branchId: branch.id,
    date: '2025-03-28',
    kinds: ['lecture'],
    groupId: null,
    topic: '',
    due: null,
    present: null,
    evidence,
  })
  const user = showWindow(engine, '2026-01-01')
  await user.click(await screen.findByText('档案', { selector: 'nav *' }))
  await user.dblClick(await screen.findByText('从一只水表说起'))
  await user.click(await screen.findByText('删除'))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByText(/档号保留给它/)).toBeTruthy()
  expect(dialog.getByText(/^它是 1 个活动的材料：2025-03-28 党课。由它归档登记、没有别的材料的活动/)).toBeTruthy()
})

test('what is chosen is destroyed by a register, which is then printed', async () => {
  const { engine, client, root, loose, filed } = await furnished()
  for (const { id } of [loose, filed]) await client.bin.put({ ids: [id], reason: '到期', by: '甲' })
  const out = join(root, '清册')
  const user = showWindow(engine, '2026-01-01', { chooseRecordPlace: async () => ({ path: out }) })
  await user.click(await screen.findByText('回收站', { selector: 'nav *' }))
  expect(await screen.findByText('保管期限为永久，不能销毁')).toBeTruthy()
  await user.click(screen.getByLabelText(/^选择“b/))
  await user.click(await screen.findByText('销毁所选的 1 件……'))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByText('登记销毁清册并销毁'))
  expect(await dialog.findByText('请填写批准人')).toBeTruthy()
  await user.type(dialog.getByLabelText('批准人'), '乙')
  await user.type(dialog.getByLabelText('经办人'), '甲')
  await user.type(dialog.getByLabelText('销毁依据'), '鉴定意见')
  await user.click(dialog.getByText('登记销毁清册并销毁'))
  await user.click(await screen.findByText('打印……'))
  expect(await screen.findByText(/^销毁清册已保存到/)).toBeTruthy()
  expect(existsSync(join(out, '销毁清册.pdf'))).toBe(true)
})

test('several papers of the inbox are deleted at once, named in 回收站 as the inbox named them', async () => {
  const { engine, client } = await openWithPapers('20250321党员大会会议记录.jpg', '20250410支委会会议记录.jpg')
  const user = showWindow(engine, '2025-07-02')
  await user.click(await screen.findByRole('menuitem', { name: /^收件箱/ }))
  await user.click(await screen.findByRole('checkbox', { name: '全选' }))
  const [many] = await screen.findAllByText('删除')
  if (!many) throw new Error('no way to delete')
  await user.click(many)
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByText('已选 2 件')).toBeTruthy()
  await user.type(dialog.getByLabelText('删除原因'), '重复扫描')
  await user.type(dialog.getByLabelText('删除人'), '甲')
  await user.click(dialog.getByText('删除', { selector: 'button *' }))
  expect(await screen.findByText('收件箱是空的')).toBeTruthy()
  await user.click(screen.getByText('回收站', { selector: 'nav *' }))
  expect(await screen.findByText('党员大会会议记录')).toBeTruthy()
  await user.keyboard('{Control>}z{/Control}')
  await user.click(await screen.findByText('撤销', { selector: '.ant-modal button *' }))
  await expect.poll(() => client.items.list({ state: 'inbox' })).toHaveLength(2)
})
