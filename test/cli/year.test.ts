import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { goodJpeg } from '../support/files.ts'
import { registerRow, writeCsvRegister } from '../support/register.ts'

const ledger = fileURLToPath(new URL('../../src/cli/ledger.ts', import.meta.url))
const groups = ['输变党小组', '变电党小组', '综配党小组'] as const
const Checked = z.object({
  branches: z.array(
    z.object({
      findings: z.array(
        z.object({
          rule: z.string(),
          status: z.string(),
          subject: z.string(),
          period: z.string(),
          message: z.string(),
        }),
      ),
    }),
  ),
})

let folder = ''

function run(...args: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [ledger, ...args],
      { env: { ...process.env, INIT_CWD: folder } },
      (_, stdout, stderr) => resolve({ status: child.exitCode ?? -1, stdout, stderr }),
    )
  })
}

async function check(year: number, on: string) {
  const { stdout } = await run('check', 'c', '--year', String(year), '--on', on, '--json')
  const [branch] = Checked.parse(JSON.parse(stdout)).branches
  return branch?.findings ?? []
}

/** 44 full and 2 probationary members in three groups, as a unit's roster lists them. */
function rosterCsv(): string {
  const rows = Array.from({ length: 46 }, (_, index) => {
    const probationary = index >= 44
    const post = ['支部书记', '组织委员', '纪检委员'][index] ?? ''
    const born = `19${70 + (index % 25)}-0${1 + (index % 9)}-1${index % 9}`
    const full = probationary ? '' : '2016-07-01'
    const joined = probationary ? '2025-03-01' : '2015-07-01'
    return [
      `党员${String.fromCodePoint(0x4e00 + index * 7)}`,
      '男',
      born,
      probationary ? '预备党员' : '正式党员',
      groups[index % 3],
      post,
      joined,
      full,
      '',
    ]
  })
  return [['姓名', '性别', '出生日期', '类别', '党小组', '职务', '入党日期', '转正日期', '备注'], ...rows]
    .map((row) => row.join(','))
    .join('\n')
}

const headings = '活动类别,日期,党小组,主题,主讲人,应到,实到,请假,缺席,档号,页码,材料种类'

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ledger-'))
  await writeFile(join(folder, 'book.jpg'), await goodJpeg())
  await writeFile(join(folder, 'roster.csv'), rosterCsv())
  const book = registerRow({ 清册条目: 'B1-01', 题名: '支部工作记录本', 日期: '2025-12-31', 文件: 'book.jpg' })
  await writeCsvRegister(join(folder, 'register.csv'), [book])
  const code = 'WS·2025-Y-DZB-0001'
  const rows = [
    `党员大会,2025-02-20,,年度计划,,46,44,2,0,${code},1,记录`,
    `党员大会;主题党日,2025-05-20,,合并召开,,46,45,1,0,${code},1,记录`,
    `党员大会,2025-11-20,,总结,,46,46,0,0,${code},1,记录`,
    ...[1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12].map(
      (month) => `支委会,2025-${String(month).padStart(2, '0')}-08,,例会,,3,3,0,0,${code},1,记录`,
    ),
    ...groups.flatMap((group) =>
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map(
        (month) => `党小组会,2025-${String(month).padStart(2, '0')}-15,${group},学习,,15,15,0,0,${code},1,记录`,
      ),
    ),
    `党小组会,2025-12-15,${groups[0]},学习,,15,15,0,0,${code},1,记录`,
    `主题党日,2025-01-10,,送温暖,,46,46,0,0,${code},1,记录`,
    `支委会,2025-07-08,,数目不符,,3,2,0,0,${code},1,记录`,
    `茶话会,2025-07-09,,没有这一类,,,,,,${code},1,记录`,
  ]
  await writeFile(join(folder, 'activities.csv'), [headings, ...rows].join('\n'))
  await run('init', 'c', '--branch', '输变电支部')
  return () => rm(folder, { recursive: true })
})

/** In this order: each step needs those before it. */
describe('a branch of 44 full and 2 probationary members in three groups', () => {
  it('comes in by roster, and a second time changes nothing', async () => {
    const first = await run('roster', 'c', 'roster.csv', '--json')
    expect(JSON.parse(first.stdout)).toEqual({ added: 46, changed: 0, unchanged: 0, rejected: [] })
    expect(first.status).toBe(0)
    const again = await run('roster', 'c', 'roster.csv', '--json')
    expect(JSON.parse(again.stdout)).toEqual({ added: 0, changed: 0, unchanged: 46, rejected: [] })
  })

  it('has its activities from a file; rows that cannot be are refused with row and reason', async () => {
    expect((await run('import', 'c', '.', '--register', 'register.csv')).status).toBe(0)
    const { status, stdout } = await run('activities', 'c', 'activities.csv', '--json')
    expect(JSON.parse(stdout)).toMatchObject({
      rejected: [
        { row: 51, message: expect.stringContaining('应到') },
        { row: 52, message: expect.stringContaining('茶话会') },
      ],
    })
    expect(status).toBe(1)
    const again = JSON.parse((await run('activities', 'c', 'activities.csv', '--json')).stdout)
    expect(again).toMatchObject({ added: 0, changed: 0 })
  })

  it('is expected to hold 4 member meetings, 12 committee meetings, 36 group meetings and 12 theme days', async () => {
    for (const on of ['2025-02-28', '2025-07-01', '2026-01-31']) {
      const findings = await check(2025, on)
      const count = (rule: string) => findings.filter((finding) => finding.rule === rule).length
      expect([count('K01'), count('K02'), count('K03'), count('K04')]).toEqual([4, 12, 36, 12])
    }
    const leap = await check(2024, '2024-02-29')
    expect(leap.filter(({ rule }) => rule === 'K03')).toHaveLength(36)
  })

  it('misses just what was not held', async () => {
    const findings = await check(2025, '2026-01-31')
    const missing = (rule: string) =>
      findings
        .filter((finding) => finding.rule === rule && finding.status === '逾期')
        .map(({ subject, period }) => [subject, period])
    expect(missing('K01')).toEqual([['输变电支部', '2025-Q3']])
    expect(missing('K02')).toEqual([['输变电支部', '2025-07']])
    expect(missing('K03')).toEqual([
      [groups[1], '2025-12'],
      [groups[2], '2025-12'],
    ])
    expect(missing('K04').map(([, period]) => period)).toEqual(
      ['02', '03', '04', '06', '07', '08', '09', '10', '11', '12'].map((month) => `2025-${month}`),
    )
  })
})
