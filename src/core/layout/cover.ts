import { countPages } from '../bundle/arrange.ts'
import type { BundleOrder } from '../bundle/order.ts'
import { toFingerprintText } from '../bundle/signature.ts'
import { countVolume, type Volume } from '../bundle/volumes.ts'
import { toChineseDay } from '../day.ts'
import { type Fitted, fitted } from './fit.ts'
import { type LayoutPage, type Mark, type Measure, rule, text } from './page.ts'
import { portrait } from './paper.ts'

/**
 * The cover: whose bundle it is, of which years and theme, by which scheme, how much it holds, made when, from which catalogue.
 * That of a volume says which one it is. Long names are set smaller; what still does not fit is cut with … and stands whole on the page after.
 */
export function cover(order: BundleOrder, measure: Measure, volume: Volume | null = null): LayoutPage {
  const { width, height } = portrait
  const [left, right] = [92, width - 92]
  const set = (content: string, from: number, sizes: readonly number[], most: number, bold = false) =>
    centred(fitted(content, right - left, sizes, most, measure), from, bold, measure)
  const branch = set(order.branch, 150, [22, 18, 14, 11], 3, true)
  const name = set('迎检包', branch.next + 40, [50], 1, true)
  const year = set(order.period === '' ? '各年度' : order.period, name.next - 8, [18], 1)
  const part = volume === null ? '' : `第 ${volume.number} 卷：${volume.title}`
  const narrowed = [order.theme === '' ? '' : `专题：${order.theme}`, part].filter(Boolean).join('　')
  const theme = set(narrowed, year.next, [14, 12, 10], 2)
  const scheme = set(`${order.scheme.title}（版本 ${order.scheme.version}）`, theme.next + 40, [12, 10], 2)
  const note = set(order.scheme.note, scheme.next + 2, [10, 9, 8], 11)
  const marks = [
    rule(left, 104, right, 104, 1.5),
    rule(left, 108, right, 108),
    ...branch.marks,
    ...name.marks,
    ...year.marks,
    ...theme.marks,
    rule(left + 120, theme.next + 14, right - 120, theme.next + 14),
    ...scheme.marks,
    ...note.marks,
    ...fields(order, volume, Math.min(Math.max(536, note.next + 24), 580), left, right, measure),
    rule(left, 764, right, 764),
    rule(left, 768, right, 768, 1.5),
  ]
  return { width, height, marks, links: [] }
}

function centred(
  { lines, size }: Fitted,
  from: number,
  bold: boolean,
  measure: Measure,
): { readonly marks: readonly Mark[]; readonly next: number } {
  const leading = size * 1.55
  const shown = lines.filter((line) => line !== '')
  const marks = shown.map((line, index) => {
    const x = (portrait.width - measure(line, size)) / 2
    return text(x, from + index * leading + leading / 2 + size * 0.36, size, line, { bold })
  })
  return { marks, next: from + shown.length * leading }
}

function fields(
  order: BundleOrder,
  volume: Volume | null,
  from: number,
  left: number,
  right: number,
  measure: Measure,
): Mark[] {
  const rows: [string, string][] = [
    ['收录文件', `${order.items.length} 件，共 ${countPages(order.items)} 页`],
    ['未收录', `${order.leftOut.length} 件${order.leftOut.length === 0 ? '' : '（见“未收录文件清单”）'}`],
    ...toPart(volume),
    ...toChanges(order),
    [order.madeBy === '' ? '编制日期' : '编制', [toChineseDay(order.on), order.madeBy].filter(Boolean).join('　')],
    ['目录库标识', order.catalogueUuid],
    ['签名公钥', order.signer.publicKey],
    ['公钥指纹', toFingerprintText(order.signer.fingerprint.slice(0, 32))],
    ['', toFingerprintText(order.signer.fingerprint.slice(32))],
  ]
  const [label, value] = [left, left + 84]
  const pitch = Math.min(30, 210 / rows.length)
  return rows.flatMap(([name, content], index) => {
    const y = from + index * pitch
    const size = Math.min(12, (12 * (right - value - 6)) / Math.max(measure(content, 12), 1))
    return [
      text(label, y, 12, name, { ink: 0.25 }),
      text(value + 6, y, size, content),
      rule(value, y + 8, right, y + 8),
    ]
  })
}

function toPart(volume: Volume | null): [string, string][] {
  if (volume === null) return []
  const { items, pages } = countVolume(volume)
  return [['本卷', `第 ${volume.number} 卷，共 ${volume.of} 卷；${items} 件，${pages} 页`]]
}

/** What was done to the pages, if anything: it is said on the cover. */
function toChanges({ coverNumbers, withStamps, imageDpi }: BundleOrder): [string, string][] {
  const changes = [
    ...(coverNumbers ? ['已遮盖识别出的身份证号、电话号码（见“号码遮盖清单”）'] : []),
    ...(withStamps ? ['各件首页加盖了归档章'] : []),
    ...(imageDpi === null ? [] : [`图像已缩小，每英寸不超过 ${imageDpi} 点`]),
  ]
  return changes.length === 0 ? [] : [['页面处理', changes.join('；')]]
}
