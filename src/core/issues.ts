import type * as z from 'zod'
import { fieldWords } from './history/words.ts'

type Issue = z.ZodError['issues'][number]

/** What a schema has against an input, each as `where：what`, joined for one sentence. */
export function describeIssues(error: z.ZodError): string {
  return error.issues.map((issue) => `${toPlace(issue.path)}：${toWords(issue)}`).join('；')
}

/** By the words that a clerk knows; what holds a field and has none is left out. */
function toPlace(path: Issue['path']): string {
  if (path.length === 0) return '（整体）'
  const isKnown = path.some((part) => fieldWords[String(part)] !== undefined)
  const parts = path.filter((part) => !isKnown || typeof part === 'number' || fieldWords[String(part)] !== undefined)
  return parts
    .map((part) => (typeof part === 'number' ? `第${part + 1}项` : (fieldWords[String(part)] ?? String(part))))
    .join('')
}

/** The schema's own words where it has any; what zod says by itself is English, and about types. */
function toWords(issue: Issue): string {
  if (!/^(?:Invalid|Too (?:big|small)|Unrecognized)/.test(issue.message)) return issue.message
  switch (issue.code) {
    case 'too_big':
      return `${issue.origin === 'string' || issue.origin === 'array' ? '最多' : '不能大于'}${issue.maximum}${unitOf(issue.origin)}`
    case 'too_small':
      if (issue.minimum === 1 && issue.origin !== 'number') return '不能为空'
      return `${issue.origin === 'string' || issue.origin === 'array' ? '至少' : '不能小于'}${issue.minimum}${unitOf(issue.origin)}`
    case 'invalid_type':
      return kindWords[issue.expected] ?? '没有写，或写法不对'
    case 'invalid_value':
      return `应为${issue.values.map((value) => String(value) || '空').join('、')}之一`
    default:
      return '写法不对'
  }
}

const kindWords: Readonly<Record<string, string>> = { number: '应为数字', int: '应为整数', string: '应为文字' }

function unitOf(origin: string): string {
  return origin === 'string' ? '个字' : origin === 'array' ? '项' : ''
}
