import { EvidenceRole } from '../catalogue/activity.ts'
import { Every } from '../period.ts'
import { Expects, ExpectsPer, everyTitles, perTitles } from './expects.ts'

export interface ExpectsCells {
  readonly 应有次数: string
  readonly 周期: string
  readonly 对象: string
  readonly 应有材料: string
}

/**
 * What a line expects from its four cells; null where all are empty, or where `tell` was told what is wrong. People write
 * `1次`, `每季度`, `每个党小组`: the words around the point do not matter. An empty 对象 is the branch.
 */
export function readExpects(cells: ExpectsCells, tell: (message: string) => void): Expects | null {
  const { 应有次数, 周期, 对象, 应有材料 } = cells
  if ([应有次数, 周期, 对象, 应有材料].every((cell) => cell.trim() === '')) return null
  const times = Number(bare(应有次数, /[次件份]$/))
  const isCount = Expects.shape.times.safeParse(times).success
  if (!isCount) tell(`应有次数“${应有次数}”应为1至100的整数`)
  const every = Every.options.find((each) => named(everyTitles[each]).includes(bare(周期, /^每个?|度$/g)))
  if (every === undefined) tell(`周期“${周期}”应为年、季度或月`)
  const whom = bare(对象, /^[按每]+[个名]?/)
  const per = ExpectsPer.options.find((each) => perTitles[each] === whom) ?? (whom === '' ? 'branch' : undefined)
  if (per === undefined) tell(`对象“${对象}”应为支部、党小组或党员`)
  const words = 应有材料.split(/[;；、,，\s]+/).filter((word) => word !== '')
  const strange = words.filter((word) => !EvidenceRole.safeParse(word).success)
  if (strange.length > 0) tell(`应有材料“${strange.join('、')}”应为${EvidenceRole.options.join('、')}中的几项`)
  if (!isCount || every === undefined || per === undefined || strange.length > 0) return null
  return { times, every, per, papers: EvidenceRole.options.filter((role) => words.includes(role)) }
}

/** 季度 as people shorten it too. */
function named(title: string): readonly string[] {
  return [title, title.replace(/度$/, '')]
}

/** Without spaces, in plain digits, and without the words around. */
function bare(cell: string, around: RegExp): string {
  return cell.normalize('NFKC').replaceAll(/\s/g, '').replace(around, '')
}
