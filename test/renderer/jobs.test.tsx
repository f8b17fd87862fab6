import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { startWithCatalogue, temporaryFolder } from '../support/engine.ts'
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
  expect(await screen.findByText(/^归档 0 件，进入收件箱 3 件/)).toBeTruthy()
  expect(screen.queryByText('已暂停')).toBeNull()
})
