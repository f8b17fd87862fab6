import type { Guess } from './guess-shape.ts'
import { withoutMarks } from './without-marks.ts'

/** What a heading ends with. */
const kinds = '记录|纪要|决议|通知|总结|计划|方案|报告|请示|批复|名册|登记表|申请书|讲稿|心得|清单|公示'

/** The heading of a paper's first page, or else what its name says. */
export function guessTitle(name: string, lines: readonly string[]): Guess['title'] {
  const bareName = withoutMarks(name)
  // A name such as IMG_0042, 20240315 or 扫描件0001 says nothing.
  const named = /\p{Script=Han}{2}/u.test(bareName) && !scanned.test(bareName)
  for (const line of lines.slice(0, 6)) {
    const heading = line.replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    if (!new RegExp(`(?:${kinds})$`, 'u').test(heading) || heading.length > 60) continue
    // 会议记录 alone says less than most names.
    if (!named || heading.length > 4) return { value: heading, from: line }
  }
  return named ? { value: bareName, from: name } : null
}

const scanned = /^(?:扫描|图片|图像|照片|截图|新建|未命名|微信图片)(?:件|文件|文档|图像)?$/u
