import { join } from 'node:path'
import type { Instant } from '../../core/day.ts'
import { type CutSheet, type FormBox, type FormKind, formTitles } from '../../core/forms/form.ts'
import { formPages, isNumbered } from '../../core/layout/form-pages.ts'
import { withFoot } from '../../core/layout/furniture.ts'
import type { LayoutPage } from '../../core/layout/page.ts'
import { writeHashedFile } from '../bundle/hashed-file.ts'
import { makeFolder } from '../bundle/new-folder.ts'
import { drawMarks } from '../pdf/draw.ts'
import { toFileId } from '../pdf/file-id.ts'
import { type Font, openFont } from '../pdf/font.ts'
import { PdfDocument } from '../pdf/pdf-document.ts'
import type { Task } from './task.ts'

/** The boxes whose forms are wanted, gathered beforehand. */
export interface FormsOrder {
  readonly boxes: readonly FormBox[]
  readonly sheet: CutSheet
  readonly resources: string
}

type PrintOrder = FormsOrder & {
  readonly kinds: readonly FormKind[]
  readonly catalogueFolder: string
  readonly catalogueUuid: string
  /** Absolute path of the folder to make. */
  readonly out: string
  readonly madeAt: Instant
}

/** A PDF for each kind of form, in a new folder, all or none. Answers with the names of the files. */
export const writeForms: Task<PrintOrder, readonly string[]> = (order) =>
  makeFolder(
    order.out,
    order.catalogueFolder,
    async (folder) => {
      const font = await openForms(order)
      const names: string[] = []
      for (const kind of new Set(order.kinds)) {
        const name = `${formTitles[kind]}.pdf`
        await writeForm(join(folder, name), kind, order, font)
        names.push(name)
      }
      return names
    },
    { noun: '要打印的表' },
  )

/** One page of a form as it will be printed (the nearest there is), counted from 1, and how many there are. */
export const layForm: Task<
  FormsOrder & { readonly kind: FormKind; readonly page: number },
  { readonly pages: number; readonly page: LayoutPage }
> = async (order) => {
  const pages = layPages(order.kind, order, await openForms(order))
  const page = pages[Math.min(Math.max(order.page, 1), pages.length) - 1]
  if (!page) throw new Error('a form without pages')
  return { pages: pages.length, page }
}

/** All pages of a form as they will be printed. */
export const layForms: Task<FormsOrder & { readonly kind: FormKind }, readonly LayoutPage[]> = async (order) =>
  layPages(order.kind, order, await openForms(order))

async function writeForm(path: string, kind: FormKind, order: PrintOrder, font: Font): Promise<void> {
  const fileId = toFileId(`${order.catalogueUuid} ${kind} ${order.madeAt}`)
  const author = [...new Set(order.boxes.map(({ unit }) => unit))].join('、')
  await writeHashedFile(path, async (file) => {
    const document = new PdfDocument(file, font, false)
    for (const { width, height, marks } of layPages(kind, order, font)) {
      const content = drawMarks(marks, height, document.visible)
      document.addPage({ width, height, content, xobjects: '', links: [], anchor: null })
    }
    await document.end([], { title: formTitles[kind], author, madeAt: order.madeAt, fileId })
  })
}

function openForms({ resources }: FormsOrder): Promise<Font> {
  return openFont(join(resources, 'fonts', 'NotoSansSC-Regular.ttf'))
}

function layPages(kind: FormKind, { boxes, sheet }: FormsOrder, { measure }: Font): LayoutPage[] {
  const pages = [...formPages(kind, boxes, sheet, measure)]
  if (!isNumbered(kind)) return pages
  return pages.map((page, index) => withFoot(page, index + 1, null, measure))
}
