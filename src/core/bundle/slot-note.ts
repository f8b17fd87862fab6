import type { BoxNoteFields } from '../catalogue/box-note.ts'
import { toChineseDay } from '../day.ts'
import type { Section } from './arrange.ts'

/** A box of the archive that a person filled in a 备考表 for: what it is called, and all it holds, whoever's bundle. */
export interface NotedBox {
  readonly name: string
  readonly note: Signed & Pick<BoxNoteFields, 'boxNumber'>
  readonly itemIds: readonly number[]
}

type Signed = Pick<BoxNoteFields, 'description' | 'arrangedBy' | 'arrangedOn' | 'checkedBy' | 'checkedOn'>

/** 备考表 of a 本, 盒 or 证 as it stands in a bundle. */
export type SlotNote = Signed

/**
 * What 备考表 of a slot says: what can be counted, and what people wrote of the archive's boxes that its papers stand in.
 * Only where slot and box hold the very same papers do their names stand at the foot; otherwise it is signed by hand.
 */
export function toSlotNote(section: Section, boxes: readonly NotedBox[]): SlotNote {
  const items = section.lines.flatMap((line) => line.items)
  const ids = new Set(items.map(({ id }) => id))
  const touched = boxes.filter(({ itemIds }) => itemIds.some((id) => ids.has(id)))
  const same = touched.find(({ itemIds }) => itemIds.length === ids.size && itemIds.every((id) => ids.has(id)))
  const lines = [...toCounts(section), ...(same ? [same.note.description] : touched.map(quote))]
  const description = lines.filter((line) => line !== '').join('\n')
  if (same) return { ...same.note, description }
  return { description, arrangedBy: '', arrangedOn: null, checkedBy: '', checkedOn: null }
}

function toCounts({ lines, leftOut }: Section): string[] {
  const items = lines.flatMap((line) => line.items)
  const pages = items.reduce((sum, item) => sum + item.pages.length, 0)
  const differing = items.filter((item) => item.pages.length !== item.pageCount)
  const bare = lines.filter((line) => line.items.length === 0).map(({ code, title }) => `${code} ${title}`)
  return [
    `收录 ${items.length} 件，扫描页共 ${pages} 页。`,
    ...(leftOut === 0 ? [] : [`另有 ${leftOut} 件没有收录，见“未收录文件清单”。`]),
    ...(bare.length === 0 ? [] : [`没有文件的条目：${bare.join('、')}。`]),
    ...differing.map(
      (item) => `${item.code ?? item.title}：目录记 ${item.pageCount} 页，实有 ${item.pages.length} 页。`,
    ),
  ]
}

function quote({ name, note }: NotedBox): string {
  const number = note.boxNumber === '' ? '' : `（盒号 ${note.boxNumber}）`
  const said = note.description === '' ? '情况说明未填写。' : note.description
  const signed = [
    toSigned('整理人', note.arrangedBy, note.arrangedOn),
    toSigned('检查人', note.checkedBy, note.checkedOn),
  ]
  return `档案盒 ${name}${number}的备考表：${said}（${signed.join('；')}）`
}

function toSigned(role: string, by: string, on: string | null): string {
  return `${role}${by === '' ? '未填写' : by}${on === null ? '' : `，${toChineseDay(on)}`}`
}
