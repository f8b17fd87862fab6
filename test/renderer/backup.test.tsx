import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { furnished } from '../engine/calls/world.ts'
import { resultOf, startEngine, temporaryFolder } from '../support/engine.ts'
import { showWindow } from '../support/window.tsx'

const today = new Date().toISOString().slice(0, 10)

test('a place is chosen, a backup made and verified, each with what it came to', async () => {
  const { engine, root } = await furnished()
  const user = showWindow(engine, today, { chooseBackupPlace: async () => ({ path: join(root, 'disk') }) })
  expect(await screen.findByText('这个目录库还没有备份过')).toBeTruthy()
  await user.click(await screen.findByText('备份：从未备份'))
  await user.click(await screen.findByText('选择备份位置'))
  // The test's folder lies on the disk that holds the catalogue.
  expect(await screen.findByText('备份位置与目录库在同一块磁盘上')).toBeTruthy()
  expect(await screen.findByText('这个位置还没有备份')).toBeTruthy()
  await user.click(screen.getByText('立即备份'))
  expect(await screen.findByText(/^备份完成：2 件，2 个原件/)).toBeTruthy()
  expect(await screen.findByText(/ \d\d:\d\d，试验支部（.*catalogue）$/)).toBeTruthy()
  expect(await screen.findByText('备份：今天')).toBeTruthy()
  expect(screen.queryByText('这个目录库还没有备份过')).toBeNull()
  await user.click(await screen.findByText('核验'))
  expect(await screen.findByText(/^备份核验通过/)).toBeTruthy()
})

test('restoring says how many changes a backup does not hold', async () => {
  const { engine, client, root } = await furnished()
  await client.backups.setPlan({ place: join(root, 'disk'), schedule: 'asked' })
  await resultOf(engine, 'backup', await client.backups.start({}))
  await client.branches.add({ name: '乙支部' })
  const user = showWindow(engine, today)
  await user.click(await screen.findByText('备份与安全'))
  await user.click(await screen.findByText('恢复'))
  expect(await screen.findByText(/又有 1 条操作记录/)).toBeTruthy()
})

test('a place that is gone is said, and what to do', async () => {
  const { engine, client, root } = await furnished()
  await client.backups.setPlan({ place: join(root, 'disk'), schedule: 'asked' })
  await rm(join(root, 'disk'), { recursive: true })
  const user = showWindow(engine, today)
  await user.click(await screen.findByText('备份与安全'))
  expect(await screen.findByText('重试')).toBeTruthy()
  expect(screen.getByText(/请插好备份用的磁盘/)).toBeTruthy()
})

test('a backup fourteen days old is a warning on the first page', async () => {
  const { engine, client, root } = await furnished()
  await resultOf(engine, 'backup', await client.backups.start({ place: join(root, 'disk') }))
  const later = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10)
  showWindow(engine, later)
  expect(await screen.findByText('已有 14 天没有备份')).toBeTruthy()
})

test('without a catalogue the way back leads from a backup', async () => {
  const { engine, client, root } = await furnished()
  await resultOf(engine, 'backup', await client.backups.start({ place: join(root, 'disk') }))
  const fresh = startEngine()
  const folder = join(await temporaryFolder(), '恢复')
  const user = showWindow(fresh, today, {
    chooseBackupPlace: async () => ({ path: join(root, 'disk') }),
    chooseRestorePlace: async () => ({ path: folder }),
  })
  await user.click(await screen.findByText('选择备份所在的位置'))
  await user.click(await screen.findByText('恢复'))
  await screen.findByText('恢复到')
  const dialog = within(screen.getAllByRole('dialog').at(-1) ?? document.body)
  await user.click(dialog.getByText('选择文件夹'))
  await user.click(dialog.getByText('开始恢复'))
  await user.click(await dialog.findByText('打开恢复出的目录库'))
  expect(await screen.findByText(/^党建月提醒/)).toBeTruthy()
  expect((await fresh.client.catalogue.get({}))?.counts).toMatchObject({ filed: 1, inbox: 1 })
})

test('a sealed place asks for its passphrase before it shows and brings back what it holds', {
  timeout: 90_000,
}, async () => {
  const { engine, client, root } = await furnished()
  const passphrase = '江边的梧桐又落叶了 1978'
  await client.backups.setPlan({ place: join(root, 'disk'), schedule: 'asked' })
  const user = showWindow(engine, today)
  await user.click(await screen.findByText('备份与安全'))
  await user.click(await screen.findByText('用口令封存'))
  await user.click(await screen.findByLabelText('封存口令'))
  await user.paste('太短的口令')
  await user.click(screen.getByRole('button', { name: /^封\s?存$/ }))
  expect(await screen.findByText('封存口令至少 10 个字符')).toBeTruthy()
  await user.click(screen.getByLabelText('封存口令'))
  await user.paste(passphrase)
  await user.click(screen.getByLabelText('再输入一次口令'))
  await user.paste(`太短的口令${passphrase}`)
  await user.click(screen.getByRole('button', { name: /^封\s?存$/ }))
  expect(await screen.findByText('已封存', {}, { timeout: 20_000 })).toBeTruthy()
  await resultOf(engine, 'backup', await client.backups.start({}))
  const fresh = startEngine()
  const again = showWindow(fresh, today, { chooseBackupPlace: async () => ({ path: join(root, 'disk') }) })
  await again.click(await screen.findByText('选择备份所在的位置'))
  const found = within((await screen.findAllByRole('dialog')).at(-1) ?? document.body)
  expect(await found.findByText('封存，输入口令后可见')).toBeTruthy()
  await again.click(found.getByText('恢复'))
  await again.click(await screen.findByLabelText('封存口令'))
  await again.paste(`太短的口令${passphrase}`)
  await again.click(screen.getByRole('button', { name: /^打\s?开$/ }))
  expect(await screen.findByText('恢复到', {}, { timeout: 20_000 })).toBeTruthy()
  expect(await found.findByText('试验支部')).toBeTruthy()
})

test('a seal is changed or taken off by the present passphrase, and what becomes of earlier backups is said', {
  timeout: 90_000,
}, async () => {
  const { engine, client, root } = await furnished()
  const passphrase = '江边的梧桐又落叶了 1978'
  await client.backups.setPlan({ place: join(root, 'disk'), schedule: 'asked' })
  await client.backups.seal({ passphrase })
  const user = showWindow(engine, today)
  await user.click(await screen.findByText('备份与安全'))
  await user.click(await screen.findByText('更换口令'))
  expect(await screen.findByText(/以前做的和以后做的，都用新口令打开/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: /^取\s?消$/ }))
  await user.click(screen.getByText('取消封存'))
  expect(await screen.findByText(/仍要用现在的口令打开/)).toBeTruthy()
  await user.click(screen.getByLabelText('现在的口令'))
  await user.paste('不是这个口令呀呀')
  await user.click(screen.getAllByRole('button', { name: /取消封存$/ }).at(-1) ?? document.body)
  expect(await screen.findByText(/封存口令不对/, {}, { timeout: 20_000 })).toBeTruthy()
  await waitFor(() => expect(document.querySelector('.ant-btn-loading')).toBeNull())
  await user.clear(screen.getByLabelText('现在的口令'))
  await user.paste(passphrase)
  await user.click(screen.getAllByRole('button', { name: /取消封存$/ }).at(-1) ?? document.body)
  expect(await screen.findByText('已取消封存，请立即备份一次', {}, { timeout: 20_000 })).toBeTruthy()
  expect(await screen.findByText('用口令封存')).toBeTruthy()
})
