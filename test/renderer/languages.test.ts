import { expect, test } from 'vitest'
import { en } from '../../src/renderer/words/en/en.ts'
import { zhCn } from '../../src/renderer/words/zh-cn/zh-cn.ts'

/** Each text by its key. */
function flatten(words: unknown, at = ''): [key: string, text: string][] {
  if (typeof words === 'string') return [[at, words]]
  if (typeof words !== 'object' || words === null) throw new Error(`${at} is no text`)
  return Object.entries(words).flatMap(([key, inner]) => flatten(inner, at === '' ? key : `${at}.${key}`))
}

const chinese = new Map(flatten(zhCn))
const english = new Map(flatten(en))
const placeholders = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g))].sort()
const toChineseKey = (key: string) => (chinese.has(key) ? key : key.replace(/_(one|other)$/, ''))

/** What stays Chinese in English: what is typed or written in Chinese, and the names that have no English. */
const deliberate =
  /三本六盒一证|已收|示例|永久|文件|换届选举|会议 换届|"支部 大会"|会议 -党小组|语言|中文|活动类别, 日期, 党小组, 主题, 主讲人, 应到, 实到, 请假, 缺席, 档号, 页码, 材料种类/g

/** What is Latin in Chinese: formats, keys, names of programs and of units, and what is typed. */
const latin =
  /\{\{\w+\}\}|SHA-256|BagIt|bagit\.txt|BitLocker|PDF|JPG|PNG|TIFF|XLSX|CSV|Excel|WPS|Word|JSON|\.xlsx|\.csv|\.json|dpi|dydh|English|Language|A[34]|U ?盘|Ctrl|Alt|Shift|Tab|Esc|Delete|Page(Up|Down)|F[13]|(?<![A-Za-z])[AFKMRSZ](?![A-Za-z])/g

test('each text is there in both languages, and a counted one in both English forms', () => {
  expect([...new Set([...english.keys()].map(toChineseKey))]).toEqual([...chinese.keys()])
  const counted = [...chinese].filter(([, text]) => text.includes('{{count}}')).map(([key]) => key)
  expect(counted.flatMap((key) => [`${key}_one`, `${key}_other`]).filter((key) => !english.has(key))).toEqual([])
})

test('each text has the same facts in both languages', () => {
  for (const [key, text] of english) {
    expect(text, key).not.toBe('')
    expect(placeholders(text), key).toEqual(placeholders(chinese.get(toChineseKey(key)) ?? ''))
  }
})

test('English says nothing in Chinese but what is meant to be', () => {
  const stray = [...english].filter(([, text]) =>
    /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(text.replaceAll(deliberate, '')),
  )
  expect(stray).toEqual([])
})

test('English has plain quotation marks: the fonts for Chinese draw the curly ones as wide as a character', () => {
  expect([...english].filter(([, text]) => /[‘’“”]/.test(text))).toEqual([])
})

test('Chinese says nothing in English but what is meant to be', () => {
  expect([...chinese].filter(([, text]) => /[A-Za-z]/.test(text.replaceAll(latin, '')))).toEqual([])
})
