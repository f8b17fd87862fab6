import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { activityRow, writeActivityFile } from '../support/activity-file.ts'
import { goodJpeg, goodPdf } from '../support/files.ts'
import { registerRow, writeCsvRegister } from '../support/register.ts'

const ledger = fileURLToPath(new URL('../../src/cli/ledger.ts', import.meta.url))
const recogniser = new URL('../support/fake-recogniser.ts', import.meta.url).href

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ledger-'))
  await writeFile(join(folder, 'a.jpg'), await goodJpeg())
  await writeFile(join(folder, 'b.pdf'), await goodPdf(['第一季度党员大会会议记录，全体党员到会，会议通过年度计划。']))
  await writeFile(join(folder, 'broken.jpg'), 'no picture')
  await writeCsvRegister(join(folder, 'register.csv'), [
    registerRow({ 文件: 'b.pdf' }),
    registerRow({ 清册条目: 'Q1' }),
  ])
  await writeActivityFile(join(folder, 'activities.csv'), [
    activityRow({ 档号: 'WS·2025-Y-DZB-0001', 材料种类: '签到', 应到: '46', 实到: '46' }),
    activityRow({ 活动类别: '支委会', 日期: '2025-02-14' }),
    activityRow({ 日期: '2025-02-30' }),
  ])
  return () => rm(folder, { recursive: true })
})

interface Ended {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a command as a person would, from the folder; relative paths are theirs. */
function run(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const env = { ...process.env, INIT_CWD: folder, LEDGER_RECOGNISER: recogniser }
    const child = execFile(process.execPath, [ledger, ...args], { env }, (_, stdout, stderr) =>
      resolve({ status: child.exitCode ?? -1, stdout, stderr }),
    )
  })
}

async function json<Shape extends z.ZodType>(shape: Shape, ...args: string[]): Promise<z.output<Shape>> {
  const { stdout } = await run(...args, '--json')
  return shape.parse(JSON.parse(stdout))
}

/** In the order a clerk works; each step needs those before it. */
describe('the command line, from a folder of scans to a verified bundle', () => {
  it('init makes a catalogue', async () => {
    const shape = z.strictObject({
      catalogue: z.literal(join(folder, 'c')),
      branch: z.literal('试验支部'),
      scheme: z.strictObject({
        title: z.string(),
        version: z.string(),
        lines: z.array(z.strictObject({ code: z.string(), title: z.string() })).min(10),
      }),
    })
    await json(shape, 'init', 'c', '--branch', '试验支部')
  })

  it('import by register files the good row, names the bad one, and says so in its status', async () => {
    const { status, stdout } = await run('import', 'c', '.', '--register', 'register.csv', '--json')
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toEqual({
      filed: 1,
      inbox: 0,
      duplicates: [],
      failed: [{ file: 'register.csv#3', kind: 'invalid', message: expect.stringContaining('第3行') }],
    })
  })

  it('import without a register fills the inbox and lists what failed', async () => {
    const { status, stdout } = await run('import', 'c', 'a.jpg', 'b.pdf', 'broken.jpg', '--json')
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      filed: 0,
      inbox: 1,
      duplicates: [{ file: join(folder, 'b.pdf'), of: 'WS·2025-Y-DZB-0001' }],
      failed: [{ file: join(folder, 'broken.jpg') }],
    })
  })

  it('read recognises what has no text', async () => {
    const { status, stdout } = await run('read', 'c', '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toEqual({ pages: 2, recognised: 1, hadText: 1, failed: 0, seconds: expect.any(Number) })
  })

  it('text shows the pages of an item', async () => {
    const { stdout } = await run('text', 'c', 'WS·2025-Y-DZB-0001', '--json')
    expect(JSON.parse(stdout)).toEqual({
      code: 'WS·2025-Y-DZB-0001',
      pages: [{ page: 1, source: 'layer', text: expect.stringContaining('通过年度计划') }],
    })
  })

  it('search finds a page by its text', async () => {
    const { status, stdout } = await run('search', 'c', '到会', '--order', 'newest', '--limit', '5', '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toEqual({
      total: 1,
      tookMs: expect.any(Number),
      hits: [
        {
          code: 'WS·2025-Y-DZB-0001',
          title: '一季度党员大会会议记录',
          date: '2025-03-21',
          branch: '试验支部',
          page: 1,
          snippet: expect.stringContaining('到会'),
        },
      ],
    })
  })

  it('check lists met and missing alike', async () => {
    const finding = z.strictObject({
      rule: z.string(),
      title: z.string(),
      level: z.enum(['N', 'S', 'U', 'D']),
      status: z.string(),
      subject: z.string(),
      period: z.string(),
      message: z.string(),
      basis: z.string(),
    })
    const shape = z.strictObject({
      on: z.literal('2025-07-01'),
      year: z.literal(2025),
      branches: z.array(z.strictObject({ branch: z.literal('试验支部'), findings: z.array(finding) })).length(1),
    })
    const { branches } = await json(shape, 'check', 'c', '--year', '2025', '--on', '2025-07-01')
    const meetings = branches[0]?.findings
      .filter(({ rule }) => rule === 'K01')
      .map(({ period, status }) => [period, status])
    expect(meetings).toEqual([
      ['2025-Q1', '完整'],
      ['2025-Q2', '逾期'],
      ['2025-Q3', '未到期'],
      ['2025-Q4', '未到期'],
    ])
  })

  it('activities takes over sound rows, once, and names the bad one', async () => {
    const rejected = [{ row: 4, message: expect.stringContaining('2025-02-30') }]
    const first = await run('activities', 'c', 'activities.csv', '--json')
    expect(first.status).toBe(1)
    expect(JSON.parse(first.stdout)).toEqual({ added: 1, changed: 1, unchanged: 0, rejected })
    const second = await run('activities', 'c', 'activities.csv', '--branch', '试验支部')
    expect(second.status).toBe(1)
    expect(second.stdout).toMatch(
      /^新增活动 0 次，补充 0 次，未变 2 次，未收入 1 行。\n未收入：第4行：日期“2025-02-30”/,
    )
  })

  it('export makes a bundle and verify passes it, and the catalogue', async () => {
    const { status, stdout } = await run('export', 'c', '--out', 'bundle', '--year', '2025', '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ folder: join(folder, 'bundle'), items: 1, pages: 1, warnings: [] })
    for (const path of ['bundle', 'c']) {
      const verified = await run('verify', path, '--json')
      expect(verified.status).toBe(0)
      expect(JSON.parse(verified.stdout)).toMatchObject({ ok: true, problems: [] })
    }
  })

  it('verify names what was altered, and says so in its status', async () => {
    await writeFile(join(folder, 'bundle/data/归档文件目录.xlsx'), 'other')
    const { status, stdout } = await run('verify', 'bundle', '--json')
    expect(status).toBe(1)
    const altered = expect.objectContaining({ kind: 'altered', path: 'data/归档文件目录.xlsx' })
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, problems: expect.arrayContaining([altered]) })
  })
})

describe('refusals are one sentence on stderr and status 2', () => {
  it.each([
    ['an unknown command', ['dance']],
    ['a missing argument', ['init']],
    ['a missing option', ['init', 'new']],
    ['an unknown option', ['read', 'c', '--fast']],
    ['a path that is no catalogue', ['read', 'nowhere']],
    ['an unknown branch', ['check', 'c', '--branch', '丙支部']],
    ['an impossible day', ['check', 'c', '--on', '2025-02-30']],
    ['a file of activities that is not there', ['activities', 'c', 'none.csv']],
    ['an unknown order', ['search', 'c', '会', '--order', 'best']],
    ['a page beyond the item', ['text', 'c', 'WS·2025-Y-DZB-0001', '--page', '9']],
    ['an unknown 档号', ['text', 'c', 'X']],
    ['an export onto a folder that is there', ['export', 'c', '--out', 'bundle']],
    ['an export into the catalogue', ['export', 'c', '--out', 'c/out']],
    ['originals beside covered numbers', ['export', 'c', '--out', 'd', '--with', 'originals', '--cover', 'numbers']],
    ['volumes of no size', ['export', 'c', '--out', 'd', '--volume', 'large']],
    ['something else to cover', ['export', 'c', '--out', 'd', '--cover', 'names']],
    ['something that is neither catalogue nor bundle', ['verify', '.']],
    ['a demo over other files', ['demo', '.']],
  ])('%s', async (_, args) => {
    const before = (await readdir(folder)).sort()
    const { status, stdout, stderr } = await run(...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toMatch(/[一-龥]/)
    expect((await readdir(folder)).sort()).toEqual(before)
  })

  it('help lists every command', async () => {
    const { status, stdout } = await run('help')
    expect(status).toBe(0)
    for (const name of [
      'init',
      'import',
      'read',
      'text',
      'search',
      'activities',
      'check',
      'export',
      'verify',
      'demo',
    ]) {
      expect(stdout).toContain(`  ${name} `)
    }
  })
})
