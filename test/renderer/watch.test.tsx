import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { screen } from '@testing-library/react'
import { expect, onTestFinished, test } from 'vitest'
import { openEngine, startWithCatalogue, temporaryFolder } from '../support/engine.ts'
import { goodJpeg } from '../support/files.ts'
import { showWindow } from '../support/window.tsx'

test('a folder is watched from the inbox, which says what is wrong and what to do', async () => {
  const root = await temporaryFolder()
  const engine = openEngine({ LEDGER_WATCH_EVERY: '200' })
  onTestFinished(() => engine.close())
  await startWithCatalogue(root, engine)
  const scans = join(root, '扫描')
  mkdirSync(scans)
  writeFileSync(join(scans, 'bad.pdf'), 'no PDF')
  writeFileSync(join(scans, '年度工作计划.jpg'), await goodJpeg())
  const user = showWindow(engine, '2025-07-02', { chooseFolder: async () => ({ path: scans }) })
  await user.click(await screen.findByText('收件箱'))
  await user.click(await screen.findByText('监视文件夹'))
  await user.click(await screen.findByLabelText('扫描仪保存文件的文件夹'))
  await user.click(await screen.findByText('留在原处'))
  await user.click(screen.getByText('开始监视'))
  expect(await screen.findByText('待归档 1 件')).toBeTruthy()
  await user.click(await screen.findByText('查看明细'))
  expect(await screen.findByText(/bad\.pdf/)).toBeTruthy()
  renameSync(scans, `${scans}-away`)
  expect(await screen.findByText(/现在打不开.*接好后会自动继续/)).toBeTruthy()
  renameSync(`${scans}-away`, scans)
  await user.click(await screen.findByText('设置监视'))
  await user.click(await screen.findByText('不再监视'))
  expect(await screen.findByText('也可以把文件或文件夹拖到这里')).toBeTruthy()
  expect(await screen.findByText('监视文件夹')).toBeTruthy()
})
