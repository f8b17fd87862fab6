import { findOwnBeginning, isNameOf, namesAnother, type OwnBranch } from './branch-names.ts'
import type { Guessed } from './guess-shape.ts'
import type { Heading } from './guess-title.ts'
import { isOrganisation } from './organisations.ts'
import { fromLine, type Paper, type PaperLine } from './paper.ts'

/** What is kept of a meeting. */
const minutes = /(?:记录|纪要|决议|签到)[表本册簿]?$/u
/** Forms that several fill in and sign, and what a person writes: the branch signs beside others. */
const signedByMany = /(?:表|册|清单|台账|书|申请|汇报|心得|体会|发言稿?|述职报告|材料|讲稿)$/u
/** Bodies above a branch, whose meetings its people attend. */
const above = /党委|党组(?!织)|中心组|联席/u
/** The rows of a form that say whose meeting it was. */
const row = /^(?:会议|活动|学习)?(?:地点|名称|主题|单位|主办|承办|参加|参会|出席|到会)(?:人员|范围|对象|单位)?[：:]?/u
const held = /^(?:召开|组织|开展|举行|举办)/u
/** Who signs so is the branch whose papers these are. */
const nameless = /^(?:中共)?党?支部(?:委员会)?$/u
/** A day as recognition leaves it: 2O25年2月l8日. */
const dayLike = /[\dOoIl〇一二三四五六七八九十]+年.*$/u

interface Found {
  readonly line: PaperLine
  readonly words: string
}

/**
 * The branch itself, where a paper names no other issuer: its name heads the paper, ends it, or says in minutes whose
 * meeting it was. A paper sent from above names the branch too, so that what stands in its heading counts for nothing.
 */
export function findOwnIssuer(paper: Paper, heading: Heading | null, own: OwnBranch): Guessed<string> | null {
  const found = findHead(paper, heading, own) ?? findEnd(paper, heading, own) ?? findInMinutes(paper, heading, own)
  return found && { value: own.name, from: [fromLine(found.line, found.words)] }
}

/** Beside what else stands in the line: 供水所党支部 第3期. */
function findHead({ lines, head }: Paper, heading: Heading | null, own: OwnBranch): Found | null {
  return findFirst(lines.slice(0, Math.min(heading?.first ?? 0, head)), ({ bare }) => {
    const words = findOwnBeginning(bare, own)
    return words !== null && /^(?:第?\d|[^\p{Script=Han}：:]|$)/u.test(bare.slice(words.length)) ? words : null
  })
}

function findEnd({ lines }: Paper, heading: Heading | null, own: OwnBranch): Found | null {
  if (heading !== null && signedByMany.test(heading.title)) return null
  const end = lines.slice((heading?.last ?? 0) + 1).slice(-3)
  if (end.some(({ bare }) => isOrganisation(bare) && !isNameOf(bare, own))) return null
  return findFirst(end.slice(-2), ({ bare }) => {
    const words = bare.replace(dayLike, '').replace(/[（(](?:盖?章|签章|公章)[）)]$/u, '')
    const isDated = words !== bare || dayLike.test(end.at(-1)?.bare ?? '')
    return isNameOf(words, own) || (isDated && nameless.test(words)) ? words : null
  })
}

function findInMinutes({ lines }: Paper, heading: Heading | null, own: OwnBranch): Found | null {
  const title = heading?.title.replace(/[（(][^（()）]*[）)]$/u, '') ?? ''
  if (heading === null || !minutes.test(title)) return null
  const rows = lines.slice(heading.first, heading.last + 9).filter(({ bare }) => row.test(bare))
  const said = [withoutYear(title), ...rows.map(({ bare }) => bare.replace(row, ''))]
  if (above.test(title) || said.some((words) => namesAnother(words, own))) return null
  return (
    findFirst(heading.lines, ({ bare }) => findOwnBeginning(withoutYear(bare), own)) ??
    findFirst(rows, ({ bare }) => findOwnBeginning(bare.replace(row, ''), own)) ??
    findFirst(lines.slice(heading.last + 1), ({ bare }) => findHost(bare, own))
  )
}

/** Who a sentence says held the meeting: 3月7日，供水所党支部召开支委会. */
function findHost(bare: string, own: OwnBranch): string | null {
  for (const part of bare.split(/[，。；：:、]/u)) {
    const words = findOwnBeginning(part, own)
    if (words !== null && held.test(part.slice(words.length))) return words
  }
  return null
}

function withoutYear(words: string): string {
  return words.replace(/^\d{4}年(?:度|\d{1,2}月)?/u, '')
}

function findFirst(lines: readonly PaperLine[], find: (line: PaperLine) => string | null): Found | null {
  for (const line of lines) {
    const words = find(line)
    if (words !== null) return { line, words }
  }
  return null
}
