import { type Post, type Stage, type StageName, stageNames } from '../catalogue/member.ts'
import type { MemberDraft } from './roster-plan.ts'
import type { RosterRow } from './roster-row.ts'

/** Somebody of whom nothing is known but the name. */
export function blank(name: string): MemberDraft {
  return { number: '', name, sex: '', bornOn: null, stages: [], posts: [], note: '', group: '' }
}

/** A person with what a row says of them. Where the row says nothing, what is known stays. */
export function mergeRow(known: MemberDraft, row: RosterRow): MemberDraft {
  return {
    number: row.number || known.number,
    name: known.name,
    sex: row.sex || known.sex,
    bornOn: row.bornOn ?? known.bornOn,
    stages: mergeStages(known.stages, row),
    posts: mergePosts(known.posts, row.posts),
    note: row.note || known.note,
    group: row.group || known.group,
  }
}

/** What a row's 类别 says against its own dates or against what is known, each as a part of a sentence. */
export function findStageFaults(known: MemberDraft, row: RosterRow): string[] {
  const reached = known.stages.at(-1)?.stage ?? null
  const stage = row.stage ?? reached
  if (stage === null) return ['类别为空']
  if (reached !== null && rank(stage) < rank(reached)) {
    return [`目录库中已是${reached}，名册中的类别却是${stage}；类别只向前变动，确需更正请在名册界面修改`]
  }
  const faults: string[] = []
  if (row.joinedOn !== null && rank(stage) < rank('预备党员')) faults.push(`类别是${stage}，却填了入党日期`)
  if (row.fullOn !== null && rank(stage) < rank('正式党员')) faults.push(`类别是${stage}，却填了转正日期`)
  return faults
}

function rank(stage: StageName): number {
  return stageNames.indexOf(stage)
}

/** 入党日期 begins 预备党员, 转正日期 begins 正式党员; a 类别 new to the person begins nobody knows when. */
function mergeStages(known: readonly Stage[], { stage, joinedOn, fullOn }: RosterRow): Stage[] {
  const from = new Map(known.map((each) => [each.stage, each.from]))
  if (stage !== null && !from.has(stage)) from.set(stage, null)
  if (joinedOn !== null) from.set('预备党员', joinedOn)
  if (fullOn !== null) from.set('正式党员', fullOn)
  return stageNames.filter((each) => from.has(each)).map((each) => ({ stage: each, from: from.get(each) ?? null }))
}

/** The posts that are held become those given, where some are; posts that ended stay. */
function mergePosts(known: readonly Post[], titles: readonly string[]): Post[] {
  if (titles.length === 0) return [...known]
  const kept = known.filter(({ title, to }) => to !== null || titles.includes(title))
  const held = new Set(kept.filter(({ to }) => to === null).map(({ title }) => title))
  return [...kept, ...titles.filter((title) => !held.has(title)).map((title) => ({ title, from: null, to: null }))]
}
