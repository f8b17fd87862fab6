import type { ItemSummary } from '../../catalogue/item.ts'
import { dayOf, yearOf } from '../../day.ts'
import { isFileLike } from '../../intake/file-like.ts'
import { numberIn, toClass } from '../../numbering/code-template.ts'
import type { Result } from '../finding.ts'
import type { Grounds } from '../grounds.ts'
import type { RegisterColumn, RuleOf } from '../rule.ts'

type Verdict = Pick<Result, 'status' | 'message'>

/** 图像: as many as the register says, each readable, each once, and fine enough (DA/T 31—2017). */
export function checkImages(rule: RuleOf<'images'>, grounds: Grounds): Result[] {
  const { leastDpi } = rule.parameters
  return eachItem(grounds, (item) => {
    const counted = `登记${item.pageCount}页，图像${item.images}页`
    if (item.images !== item.pageCount) return ask(`${counted}，不一致，请核对原件。`)
    const scan = grounds.snapshot.scans.get(item.id)
    const faults = [
      ...(scan && scan.failed > 0 ? [`有${scan.failed}页识别失败，请看图像是否完好`] : []),
      ...(scan && scan.repeated > 0 ? [`有${scan.repeated}页与别的页重复`] : []),
      ...(scan && scan.blurred > 0 ? [`有${scan.blurred}页模糊`] : []),
      ...(scan && scan.blank > 0 ? [`有${scan.blank}页几乎空白`] : []),
      ...(scan && scan.cut > 0 ? [`有${scan.cut}页的字到了图像边上，可能没有扫全`] : []),
      ...(scan && scan.lowestDpi !== null && scan.lowestDpi < leastDpi
        ? [`最低分辨率${Math.round(scan.lowestDpi)}dpi，低于${leastDpi}dpi`]
        : []),
    ]
    if (faults.length > 0) return ask(`${counted}，${faults.join('；')}，请核对原件。`)
    return fine(`${counted}，一致。`)
  })
}

/** 档号 follows the template, with its branch's 全宗号 and 机构代码, and ends in a four-digit 件号. */
export function checkCodes(grounds: Grounds): Result[] {
  const { branch, codeTemplate } = grounds.snapshot
  const seen = new Set<string>()
  const classes = new Map<string, string>()
  return eachItem(grounds, (item) => {
    const code = item.code ?? ''
    const bare = code.replaceAll(/\s/g, '')
    const isTaken = seen.has(bare)
    seen.add(bare)
    if (isTaken) return ask('档号与另一件相同（不计空格），请改正。')
    const { year, retention } = { year: item.year ?? 0, retention: item.retention ?? '' }
    const key = `${year} ${retention}`
    const itemClass =
      classes.get(key) ?? toClass(codeTemplate, { fonds: branch.fonds, year, retention, class: branch.classCode })
    classes.set(key, itemClass)
    return numberIn(itemClass, code) === item.number
      ? fine('符合档号格式。')
      : ask(`与现行档号格式“${itemClass}”加四位件号不符，请核对全宗号、机构代码或档号。`)
  })
}

const toCell: Readonly<Record<RegisterColumn, (item: ItemSummary) => string>> = {
  档号: (item) => item.code ?? '',
  文号: (item) => item.documentNumber,
  责任者: (item) => item.issuer,
  题名: (item) => item.title,
  日期: (item) => item.date ?? '',
  密级: (item) => item.secrecy,
  页数: (item) => (item.pageCount > 0 ? String(item.pageCount) : ''),
  备注: (item) => item.note,
}

/**
 * 归档文件目录: the columns that the unit requires are filled (DA/T 22—2015, of the nine; 序号 is derived), 题名 with more
 * than the name of a file.
 */
export function checkRegisterColumns(rule: RuleOf<'register-columns'>, grounds: Grounds): Result[] {
  const { required } = rule.parameters
  return eachItem(grounds, (item) => {
    const open = required.filter((column) => toCell[column](item) === '')
    if (open.length > 0) return { status: '需补充', message: `目录缺${open.join('、')}，请补填。` }
    if (required.includes('题名') && isFileLike(item.title)) {
      return ask(`题名“${item.title}”像是扫描文件的名字，看不出是什么材料，请改写题名。`)
    }
    return fine(`${required.join('、')}均已填写。`)
  })
}

/** 保管期限 is one of the unit's own list. Which one is right is not for a program to say. */
export function checkRetentions(grounds: Grounds): Result[] {
  const titles = new Map(grounds.snapshot.scheme.retentions.map(({ code, title }) => [code, title]))
  return eachItem(grounds, (item) => {
    const title = titles.get(item.retention ?? '')
    return title === undefined
      ? ask(`保管期限“${item.retention ?? ''}”不在本单位保管期限表中，请核对。`)
      : fine(`保管期限${title}，在本单位保管期限表中。`)
  })
}

/** 形成日期 is there, can be, and is of the register's year. */
export function checkItemDates(grounds: Grounds): Result[] {
  const { foundedOn } = grounds.snapshot.branch
  return eachItem(grounds, (item) => {
    if (item.date === null) return { status: '需补充', message: '没有形成日期，请补填。' }
    if (foundedOn !== null && item.date < foundedOn) {
      return ask(`形成日期${item.date}早于支部成立日期${foundedOn}，请核对。`)
    }
    if (item.date > dayOf(item.addedAt) && item.date > grounds.on) {
      return ask(`形成日期${item.date}晚于录入日期和核对日期，不可能，请核对。`)
    }
    if (yearOf(item.date) !== item.year) return ask(`形成日期${item.date}与归档年度${item.year}不同，请确认。`)
    return fine(`形成日期${item.date}，与归档年度一致。`)
  })
}

/** One finding for each item, or that there is none. */
function eachItem({ snapshot, year }: Grounds, judge: (item: ItemSummary) => Verdict): Result[] {
  const period = String(year)
  return snapshot.items.map((item) => ({
    subject: item.code ?? item.title,
    period,
    itemIds: [item.id],
    ...judge(item),
  }))
}

function fine(message: string): Verdict {
  return { status: '完整', message }
}

function ask(message: string): Verdict {
  return { status: '待人工确认', message }
}
