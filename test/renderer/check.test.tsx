import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { type Status, statuses } from '../../src/core/checks/finding.ts'
import { startWithCatalogue, temporaryFolder } from '../support/engine.ts'
import { showWindow } from '../support/window.tsx'

test('each status stands as a word with its count, and what was not tested is said', async () => {
  const { engine, client, branch } = await startWithCatalogue(await temporaryFolder())
  const { branches } = await client.checks.run({ branchId: branch.id, year: 2025, on: '2025-07-02' })
  const findings = branches.flatMap((one) => one.findings)
  const count = (status: Status) => findings.filter((finding) => finding.status === status).length
  const user = showWindow(engine, '2025-07-02')

  await user.click(await screen.findByRole('menuitem', { name: '核对' }))
  const counts = await screen.findByRole('region', { name: '核对结果' })
  const shown = statuses.filter((status) => count(status) > 0).map((status) => `${status} ${count(status)}`)
  expect(counts.textContent).toBe(shown.join(''))
  expect(screen.getByText(`${count('未配置')} 项未配置，没有核对。`)).toBeTruthy()
})

test('a gap that is explained keeps its status', async () => {
  const { engine, client, branch } = await startWithCatalogue(await temporaryFolder())
  await client.branches.change({ id: branch.id, committee: 'present' })
  const user = showWindow(engine, '2025-07-02')

  await user.click(await screen.findByRole('menuitem', { name: '核对' }))
  const [explain] = await screen.findAllByRole('button', { name: '说明原因' })
  if (!explain) throw new Error('no gap to explain')
  const row = explain.closest('tr')
  const status = row?.querySelector('td')?.textContent
  await user.click(explain)
  await user.type(await screen.findByLabelText('原因'), '一月停水抢修')
  await user.type(screen.getByLabelText('说明人'), '宋初晴')
  await user.click(screen.getByRole('button', { name: '保存' }))
  const told = await screen.findByText('宋初晴说明：一月停水抢修')
  expect(told.closest('tr')?.querySelector('td')?.textContent).toBe(status)
})
