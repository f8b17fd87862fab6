import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../support/engine.ts'
import { fullRoster, writeCsvRoster } from '../support/roster.ts'

const ledger = fileURLToPath(new URL('../../src/cli/ledger.ts', import.meta.url))

interface Ended {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

function runIn(folder: string) {
  return (...args: string[]) =>
    new Promise<Ended>((resolve) => {
      const env = { ...process.env, INIT_CWD: folder }
      const child = execFile(process.execPath, [ledger, ...args], { env }, (_, stdout, stderr) =>
        resolve({ status: child.exitCode ?? -1, stdout, stderr }),
      )
    })
}

it('roster brings a branch into a new catalogue, says what it rejected, and does nothing twice', async () => {
  const folder = await temporaryFolder()
  const run = runIn(folder)
  await writeCsvRoster(join(folder, 'good.csv'), ...fullRoster())
  const bad = { 姓名: '陶知遥', 类别: '正式党员', 入党日期: '2019-02-29' }
  await writeCsvRoster(join(folder, 'mixed.csv'), bad, ...fullRoster(), { 姓名: '江照野', 类别: '申请人' })
  await run('init', 'c', '--branch', '试验支部')

  const first = await run('roster', 'c', 'good.csv', '--branch', '试验支部', '--json')
  expect(first.status).toBe(0)
  expect(JSON.parse(first.stdout)).toEqual({ added: 46, changed: 0, unchanged: 0, rejected: [] })

  const rejected = [{ row: 2, message: expect.stringContaining('2019-02-29') }]
  const mixed = await run('roster', 'c', 'mixed.csv', '--json')
  expect(mixed.status).toBe(1)
  expect(JSON.parse(mixed.stdout)).toEqual({ added: 1, changed: 0, unchanged: 46, rejected })
  const again = await run('roster', 'c', 'mixed.csv')
  expect(again.status).toBe(1)
  expect(again.stdout).toMatch(/^新增 0 人，更改 0 人，无变化 47 人，未导入 1 行。\n未导入：第2行：入党日期/)

  const unknown = await run('roster', 'c', 'good.csv', '--branch', '别的支部')
  expect(unknown).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('没有支部“别的支部”') })
  const none = await run('roster', 'c', 'none.csv')
  expect(none).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('none.csv') })
})
