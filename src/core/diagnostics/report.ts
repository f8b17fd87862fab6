import type { BackupPlan } from '../calls/backups.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { BriefJob } from '../job-brief.ts'
import { redact } from './redact.ts'

/** What 诊断信息 is written from. Null where it could not be had. */
export interface DiagnosticFacts {
  readonly program: string
  readonly at: string
  /** Name and version of the system and of what the program runs on. */
  readonly system: readonly (readonly [string, string])[]
  readonly catalogue: Catalogue | null
  readonly plan: BackupPlan | null
  readonly jobs: readonly BriefJob[]
  readonly log: readonly string[]
}

const mostJobs = 20

/** 诊断信息 as text: versions, counts, states and the log, and nothing of what the papers say or are called. */
export function writeReport({ program, at, system, catalogue, plan, jobs, log }: DiagnosticFacts): string {
  return [
    '支部台账 诊断信息',
    '本文件不含题名、正文、姓名和文件路径。',
    '',
    `时间：${at}`,
    `程序版本：${program}`,
    ...system.map(([name, version]) => `${name}：${version}`),
    '',
    '【目录库】',
    ...(catalogue === null ? ['没有打开目录库'] : describeCatalogue(catalogue)),
    '',
    '【备份】',
    ...(plan === null ? ['无'] : describePlan(plan)),
    '',
    '【最近的任务】',
    ...(jobs.length === 0 ? ['无'] : jobs.slice(0, mostJobs).map(describeJob)),
    '',
    `【运行日志（最近 ${log.length} 行，已隐去文字和路径）】`,
    ...(log.length === 0 ? ['无'] : log.map(redact)),
    '',
  ].join('\n')
}

function describeCatalogue({ uuid, createdAt, branches, counts, risk }: Catalogue): string[] {
  return [
    `编号：${uuid}`,
    `建立：${createdAt}`,
    `支部：${branches.length} 个`,
    `收件箱 ${counts.inbox} 件，已归档 ${counts.filed} 件，共 ${counts.pages} 页，未识别 ${counts.unread} 页，识别失败 ${counts.failed} 页`,
    `存放位置：${risk === null ? '未发现问题' : risk.reason}`,
  ]
}

function describePlan({ place, schedule, sameDisk, last }: BackupPlan): string[] {
  return [
    `位置：${place === null ? '未设置' : sameDisk ? '已设置，与目录库同一磁盘' : '已设置'}`,
    `计划：${schedule}`,
    last === null
      ? '上次备份：没有'
      : `上次备份：${last.madeAt}，${last.items} 件，${last.originals} 个原件，缺 ${last.damaged} 个`,
  ]
}

function describeJob({ kind, state, done, total, createdAt, failure }: BriefJob): string {
  const ended = failure === null ? '' : `，失败类型 ${failure.kind}`
  return `${createdAt} ${kind} ${state} ${done}/${total}${ended}`
}
