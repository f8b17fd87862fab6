import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { BriefJob } from '../../src/core/job-brief.ts'
import { resultOf, startWithCatalogue, temporaryFolder } from '../support/engine.ts'
import { goodJpeg } from '../support/files.ts'
import { showWindow } from '../support/window.tsx'

test('a paused job says that it keeps its place, and goes on from 任务', async () => {
  const root = await temporaryFolder()
  const { engine, client, branch } = await startWithCatalogue(root)
  const paths = Array.from({ length: 3 }, (_, index) => join(root, `${index}.jpg`))
  for (const [seed, path] of paths.entries()) writeFileSync(path, await goodJpeg({ seed: seed + 1 }))
  const { jobId } = await client.intake.start({ paths, branchId: branch.id })
  await client.jobs.pause({ id: jobId })
  const user = showWindow(engine, '2025-07-02')
  await user.click(await screen.findByTitle(/^任务$|进行中$/))
  expect(await screen.findByText('已暂停')).toBeTruthy()
  expect(screen.getByText(/关闭程序也不会丢/)).toBeTruthy()
  await user.click(screen.getByText(/^继\s?续$/))
  expect(await screen.findByText(/^收到 3 件，等您归档$/)).toBeTruthy()
  expect(screen.queryByText('已暂停')).toBeNull()
})

test('files that an import could not take are named in 任务: the first few, and all when asked for', async () => {
  const root = await temporaryFolder()
  const { engine, client, branch } = await startWithCatalogue(root)
  const names = Array.from({ length: 7 }, (_, index) => `坏图${index + 1}.jpg`)
  for (const [index, name] of names.entries()) writeFileSync(join(root, name), `no picture ${index}`)
  const told: BriefJob[] = []
  engine.on('job', (job) => told.push(job))
  const { jobId } = await client.intake.start({ paths: names.map((name) => join(root, name)), branchId: branch.id })
  const result = await resultOf(engine, 'import', { jobId })
  expect(result.failed.map(({ file }) => basename(file)).sort()).toEqual(names)
  const brief = { failed: { total: 7, first: result.failed.slice(0, 5) }, duplicates: { total: 0, first: [] } }
  expect(told.at(-1)?.result).toMatchObject(brief)
  expect((await client.jobs.list({}))[0]?.result).toMatchObject(brief)

  const user = showWindow(engine, '2025-07-02')
  await user.click(await screen.findByTitle(/^任务$|进行中$/))
  await user.click(await screen.findByText('列出全部 7 个'))
  for (const name of names) expect(await screen.findByText(name, { exact: false })).toBeTruthy()
})
