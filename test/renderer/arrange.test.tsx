import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { resultOf, startWithCatalogue, temporaryFolder } from '../support/engine.ts'
import { goodPdf, goodTiff } from '../support/files.ts'
import { showWindow } from '../support/window.tsx'

test('a scan is put in order by keys alone: split, a page moved, turned, taken out', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, '20250321扫描.tif'), await goodTiff({ frames: 4 }))
  const { engine, client, branch } = await startWithCatalogue(folder)
  await resultOf(engine, 'import', await client.intake.start({ paths: [folder], branchId: branch.id }))
  const user = showWindow(engine, '2025-07-02')
  await user.click(await screen.findByRole('menuitem', { name: /^收件箱/ }))
  await user.click(await screen.findByRole('button', { name: '整理页面' }))
  const grid = await screen.findByRole('listbox', { name: '页面' })
  const pages = () => within(grid).getAllByRole('option')
  pages()[0]?.focus()
  await user.keyboard('{ArrowRight}s{Alt>}{ArrowRight}{/Alt}r')
  await user.keyboard('{End}{Delete}')
  expect(pages().map((page) => page.getAttribute('aria-label'))).toEqual([
    '第 1 件（1 页）：第 1 页',
    '第 2 件（2 页）：第 2 页',
    '第 3 页',
    '第 4 页、取出',
  ])
  expect(screen.getByText('整理后共 2 件；取出的 1 页放进回收站')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '确定' }))
  await screen.findByText('已整理为 2 件')
  const items = await client.items.list({ state: 'inbox' })
  expect(items.map(({ images }) => images)).toEqual([1, 2])
  expect((await client.items.get({ id: items[1]?.id ?? 0 })).pages).toMatchObject([
    { id: 3, turn: 0 },
    { id: 2, turn: 1 },
  ])
})

test('picked scans become one item', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'a.tif'), await goodTiff({ frames: 2 }))
  await writeFile(join(folder, 'b.tif'), await goodTiff({ frames: 3 }))
  const { engine, client, branch } = await startWithCatalogue(folder)
  await resultOf(engine, 'import', await client.intake.start({ paths: [folder], branchId: branch.id }))
  const user = showWindow(engine, '2025-07-02')
  await user.click(await screen.findByRole('menuitem', { name: /^收件箱/ }))
  await user.click(await screen.findByRole('checkbox', { name: '全选' }))
  await user.click(await screen.findByRole('button', { name: '整理所选' }))
  await user.click(await screen.findByRole('button', { name: '合为一件' }))
  await user.click(screen.getByRole('button', { name: '确定' }))
  await screen.findByText('已整理为 1 件')
  expect(await client.items.list({ state: 'inbox' })).toMatchObject([{ id: 1, images: 5 }])
})

test('where no blank page parts them, papers scanned together are told by their beginnings', async () => {
  const folder = await temporaryFolder()
  await writeFile(
    join(folder, '扫描件.pdf'),
    await goodPdf([
      '党员大会会议记录\n研究供水管网巡查安排，明确责任人和完成时间，会议由书记主持。',
      '讨论中，大家认为巡查应当分片进行，由各党小组负责，每周报告一次。',
      '支部委员会会议记录\n研究慰问安排，走访老党员，明确分工和经费来源，会议由书记主持。',
    ]),
  )
  const { engine, client, branch } = await startWithCatalogue(folder)
  await resultOf(engine, 'import', await client.intake.start({ paths: [folder], branchId: branch.id }))
  const user = showWindow(engine, '2025-07-02')
  await user.click(await screen.findByRole('menuitem', { name: /^收件箱/ }))
  await screen.findByRole('button', { name: '整理页面' })
  expect(screen.queryByText(/扫在了一起/), 'nothing is read yet').toBeNull()
  await resultOf(engine, 'read', await client.reading.start({}))
  await screen.findByText('像是 2 件材料扫在了一起：后面有 1 页像另一件的开头')
  await user.click(screen.getByRole('button', { name: '按材料开头拆分' }))
  await screen.findByText('整理后共 2 件')
  await user.click(screen.getByRole('button', { name: '确定' }))
  await screen.findByText('已整理为 2 件')
  expect((await client.items.list({ state: 'inbox' })).map(({ images }) => images)).toEqual([2, 1])
})
