import type { Guessed } from './guess-shape.ts'

/** 主讲 and 议题 as a page says them behind their labels, for a person to take over; null where it does not, or says two things. */
export interface AgendaGuess {
  readonly lecturer: Guessed<string> | null
  readonly topic: Guessed<string> | null
}

const labels = {
  lecturer: '主讲|授课|领学|宣讲|讲课',
  topic: '(?:会议|活动|学习|党课)?(?:议题|主题|题目)|学习内容',
} as const

/** What stands beside them in the head of minutes, and ends them on the same line. */
const others = '时间|日期|地点|主持|记录|出席|列席|缺席|请假|参加|应到|实到|主讲|授课|领学|宣讲|讲课|议题|主题|题目'

/** Labels stand in lines of their own; a longer one is running text. */
const longestLine = 240

/** Null where the page says neither. */
export function guessAgenda(text: string): AgendaGuess | null {
  const lines = text.split('\n')
  const guess = { lecturer: choose(lines, labels.lecturer, 40), topic: choose(lines, labels.topic, 100) }
  return guess.lecturer === null && guess.topic === null ? null : guess
}

/** What all lines that bear the label say; nothing where two differ. */
function choose(lines: readonly string[], label: string, longest: number): Guessed<string> | null {
  const end = '(?:人员?)?[:：]'
  // At the beginning of its line, or behind another label there: not in running text.
  const head = `^(?:(?:${others})${end}.*?)?(?:${label})${end}`
  const pattern = new RegExp(`${head}(?<said>.+?)(?=[。；;]|(?:${others})${end}|$)`, 'u')
  const found = lines.flatMap((line) => {
    // Recognition puts white space anywhere.
    const { said = '' } = pattern.exec(line.slice(0, longestLine).replaceAll(/\s/gu, ''))?.groups ?? {}
    return said.length < 2 || said.length > longest || !/\p{Script=Han}{2}/u.test(said) ? [] : [{ said, line }]
  })
  const [first, ...rest] = found
  if (!first || rest.some(({ said }) => said !== first.said)) return null
  return { value: first.said, from: [{ place: 'text', words: first.line.trim() }] }
}
