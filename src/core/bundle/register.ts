import type { ItemSummary } from '../catalogue/item.ts'
import { toCompactDay } from '../day.ts'

/** An item with as many pages as are really there. */
export type RegisterItem = ItemSummary & { readonly pages: Pick<readonly unknown[], 'length'> }

/** The nine columns of 归档文件目录, in the order of DA/T 22—2015, 5.5.2. */
export const registerColumns = ['序号', '档号', '文号', '责任者', '题名', '日期', '密级', '页数', '备注'] as const

/** An item as a row of 归档文件目录; `index` counts from 0. Where the pages present differ from 页数, 备注 says so. */
export function toRegisterRow(item: RegisterItem, index: number): string[] {
  const short = item.pages.length === item.pageCount ? '' : `实有${item.pages.length}页`
  return [
    String(index + 1),
    item.code ?? '',
    item.documentNumber,
    item.issuer,
    item.title,
    item.date === null ? '' : toCompactDay(item.date),
    item.secrecy,
    String(item.pageCount),
    [item.note, short].filter((part) => part !== '').join('；'),
  ]
}
