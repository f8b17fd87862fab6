import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isGap } from '../../core/checks/finding.ts'
import { Failure } from '../../core/failure.ts'
import type { DrawnSample } from '../../core/sample/drawn-sample.ts'
import { fillSample } from '../../core/sample/fill-sample.ts'
import type { Command, Run } from '../command.ts'
import { jobResult } from '../job-result.ts'

const font = fileURLToPath(new URL('../../../resources/fonts/NotoSansSC-Regular.ttf', import.meta.url))
/** The year of the demonstration's papers, and the day they are checked on. */
const year = 2025
const on = '2026-01-15'
const word = '供水'
/** Marks a folder as a demonstration's, so that a second run may replace it. */
const marker = '.ledger-demo'

export const demo: Command = {
  usage: 'demo [FOLDER]',
  summary: '用一个虚构支部的资料走完全程：制作扫描件、收入、识别、核对、生成并核验迎检包',
  least: 0,
  most: 1,
  options: [],
  async run(run) {
    const folder = run.path(run.positionals[0] ?? 'demo')
    const began = performance.now()
    const said: string[] = []
    const say = (line: string) => said.push(line)
    makeRoom(folder)
    // No other command needs what draws.
    const { drawDemo } = await import('../../engine/sample/draw-demo.ts')
    const papers = await drawDemo(folder, font, (done, total) => run.progress(`制作扫描件 ${done}/${total}`))
    say(`一、制作扫描件：${papers.pages} 页，放在 ${join(folder, 'scans')}`)
    const { branchId, isShort } = await fill(run, folder, papers, say)
    const read = await jobResult(run, 'read', await run.engine.client.reading.start({ again: false }))
    say(
      `五、识别：识别 ${read.recognised} 页，自带文字 ${read.hadText} 页，失败 ${read.failed} 页，用时 ${read.seconds} 秒`,
    )
    const found = await run.engine.client.search.pages({ query: word })
    const { total } = await run.engine.client.search.tally({ query: word })
    say(`六、检索“${word}”：${total} 页，用时 ${found.tookMs} 毫秒`)
    await checkYear(run, branchId, say)
    const exported = await jobResult(
      run,
      'export',
      await run.engine.client.bundles.make({ out: join(folder, 'bundle'), branchIds: [branchId], years: [year], on }),
    )
    say(
      `八、迎检包：${exported.items} 件，${exported.pages} 页，${(exported.bytes / 1e6).toFixed(1)} MB，放在 ${exported.folder}`,
    )
    const verified = await verifyBoth(run, folder, say)
    say(
      `全程用时 ${((performance.now() - began) / 1000).toFixed(0)} 秒。打开看看：npm start -- ${join(folder, 'catalogue')}`,
    )
    const fellShort = isShort || read.failed > 0 || exported.warnings.length > 0 || !verified
    return { json: { folder, pages: papers.pages, read, export: exported, verified }, text: said.join('\n'), fellShort }
  },
}

type Say = (line: string) => void

/** Empties the folder of an earlier demonstration; any other folder with something in it is refused. */
function makeRoom(folder: string): void {
  const held = existsSync(folder) ? readdirSync(folder) : []
  if (held.length > 0 && !held.includes(marker)) {
    throw new Failure('conflict', `文件夹“${folder}”里有别的文件，没有动它。请给出一个新文件夹：ledger demo 文件夹`)
  }
  for (const name of held) rmSync(join(folder, name), { recursive: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, marker), '')
}

async function fill(run: Run, folder: string, papers: DrawnSample, say: Say) {
  const catalogue = join(folder, 'catalogue')
  const made = await fillSample(run.engine, papers, catalogue, ({ done, total, note }) => {
    if (total > 0) run.progress(`${done}/${total} ${note}`)
  })
  const { filed, inbox, branchId } = made
  const failed = [...filed.failed, ...inbox.failed]
  say(`二、建立目录库：${catalogue}，${papers.branch}，方案“${made.scheme}”`)
  say(`　　导入名册 ${made.members} 人：${papers.rosterFile}`)
  say(
    `三、收入：按登记表归档 ${filed.filed} 件，收件箱 ${inbox.inbox} 件，重复 ${inbox.duplicates.length} 个，未收入 ${failed.length} 个`,
  )
  for (const { file, message } of failed) say(`　　未收入：${file}：${message}`)
  say(`四、标记记录本中的活动：${papers.activities.length} 次`)
  const left = papers.certificates.numbers.length - made.certificates
  say(`　　登记证件 ${made.certificates} 份，还有 ${left} 份没有登记`)
  return { branchId, isShort: failed.length > 0 }
}

async function checkYear({ engine: { client } }: Run, branchId: number, say: Say): Promise<void> {
  const { branches } = await client.checks.run({ branchId, year, on })
  const findings = branches.flatMap((branch) => branch.findings)
  const met = findings.filter((finding) => finding.status === '完整').length
  const gaps = findings.filter(isGap)
  say(`七、核对 ${year} 年度（截至 ${on}）：完整 ${met} 项，问题 ${gaps.length} 项，其中会议与活动：`)
  const meetings = gaps.filter((gap) => !gap.rule.startsWith('K3'))
  for (const { subject, period, message } of meetings.slice(0, 3)) say(`　　${period} ${subject}：${message}`)
  if (meetings.length > 3) say(`　　……等 ${meetings.length} 项，全部列在“核对”和迎检包的核对清单中`)
}

async function verifyBoth(run: Run, folder: string, say: Say): Promise<boolean> {
  const { client } = run.engine
  const bundle = await jobResult(run, 'verify', await client.verify.start({ path: join(folder, 'bundle') }))
  const catalogue = await jobResult(run, 'verify', await client.verify.start({ path: join(folder, 'catalogue') }))
  const word = (ok: boolean) => (ok ? '通过' : '未通过')
  say(
    `九、核验：迎检包${word(bundle.ok)}（${bundle.checked} 项），目录库${word(catalogue.ok)}（${catalogue.checked} 项）`,
  )
  return bundle.ok && catalogue.ok
}
