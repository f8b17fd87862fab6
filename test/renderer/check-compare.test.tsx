import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { resultOf, startWithCatalogue, temporaryFolder } from '../support/engine.ts'
import { goodPdf } from '../support/files.ts'
import { showWindow } from '../support/window.tsx'

const shared =
  '会议由书记程以安主持，支部委员四人到会。会议研究了春季清淤的分工，东闸段由第一党小组负责，西坡段由第二党小组负责，泵房检修另行安排，并确定每周五下午通报进度。'

test('minutes that repeat others stand beside them with what both say marked, and lead to either paper', async () => {
  const folder = await temporaryFolder()
  const { engine, client, branch } = await startWithCatalogue(folder)
  const texts = [`一月支委会记录。${shared}散会。`, `三月支委会记录。${shared}会后合影。`]
  const paths = texts.map((_, at) => join(folder, `${at}.pdf`))
  for (const [at, path] of paths.entries()) writeFileSync(path, await goodPdf([texts[at] ?? '']))
  await resultOf(engine, 'import', await client.intake.start({ paths, branchId: branch.id }))
  const lines = (await client.scheme.get({})).slots.flatMap((slot) => slot.lines)
  const line = lines.find(({ activity }) => activity === 'committee-meeting')
  const placement = { branchId: branch.id, lineId: line?.id ?? 0, year: 2025, retention: 'Y' }
  const rest = { documentNumber: '', issuer: '', secrecy: '' as const, pageCount: 1, note: '' }
  for (const [at, item] of (await client.items.list({ state: 'inbox' })).entries()) {
    const fields = { ...rest, title: `支委会记录${at + 1}`, date: `2025-0${at * 2 + 1}-09` }
    await client.items.file({ id: item.id, placement, fields })
  }
  await resultOf(engine, 'read', await client.reading.start({}))
  const [earlier] = await client.items.list({ state: 'filed' })
  const { pages } = await client.items.get({ id: earlier?.id ?? 0 })
  const turns = pages.map(({ id }) => ({ pageId: id, turn: 1 as const }))
  await client.scans.turn({ itemId: earlier?.id ?? 0, turns })
  const user = showWindow(engine, '2025-07-02')

  await user.click(await screen.findByRole('menuitem', { name: '核对' }))
  await user.click(await screen.findByLabelText('内容雷同，2025年3月：待人工确认，共 1 项'))
  await user.click(await screen.findByText('并排对照'))
  const mine = await screen.findByLabelText('试验支部 · 2025-03-09 · 支委会')
  const others = await screen.findByLabelText('试验支部 · 2025-01-09 · 支委会')
  await within(mine).findByAltText('支委会记录2 第 1 页')
  const turned = await within(others).findByAltText('支委会记录1 第 1 页')
  const [page] = pages
  const style = turned.closest('.marked-turned')?.getAttribute('style')
  expect(style, 'a page that a person turned is turned here too').toContain('rotate(90deg)')
  expect(turned.closest('.marked-image')?.getAttribute('style')).toContain(`${page?.height} / ${page?.width}`)

  await user.click(screen.getByText('文字'))
  const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '')
  const marked = (side: HTMLElement) =>
    letters([...side.querySelectorAll('mark')].map(({ textContent }) => textContent).join(''))
  await within(mine).findByLabelText('支委会记录2 第 1 页')
  expect(marked(mine)).toBe(letters(`月支委会记录${shared}`))
  expect(marked(others)).toBe(marked(mine))

  await user.click(within(others).getByText('打开此件'))
  expect(await screen.findByDisplayValue('支委会记录1')).toBeTruthy()
})
