import { join } from 'node:path'
import type { Instant } from '../../core/day.ts'
import { type Checklist, checklistPages } from '../../core/layout/checklist.ts'
import { withFoot } from '../../core/layout/furniture.ts'
import type { LayoutPage } from '../../core/layout/page.ts'
import { writeHashedFile } from '../bundle/hashed-file.ts'
import { makeFolder } from '../bundle/new-folder.ts'
import { printLayout } from '../bundle/print-layout.ts'
import { checklistSheet } from '../bundle/sheets.ts'
import { toFileId } from '../pdf/file-id.ts'
import { openFont } from '../pdf/font.ts'
import { PdfDocument } from '../pdf/pdf-document.ts'
import type { Task } from './task.ts'

const fontPath = 'fonts/NotoSansSC-Regular.ttf'
const [pdfName, sheetName] = ['核对清单.pdf', '核对清单.xlsx']

/** What a 核对清单 is printed from, gathered beforehand. */
export interface ChecklistOrder {
  readonly checklist: Checklist
  readonly catalogueFolder: string
  readonly catalogueUuid: string
  /** Absolute path of the folder to make. */
  readonly out: string
  readonly madeAt: Instant
  readonly resources: string
}

/** Prints 核对清单 to sign and as a workbook, into a new folder, both or neither. Answers with absolute paths. */
export const writeChecklist: Task<ChecklistOrder, { pdf: string; sheet: string }> = async (order) => {
  const { out } = order
  await makeFolder(out, order.catalogueFolder, (folder) => fill(order, folder), { noun: '核对清单' })
  return { pdf: join(out, pdfName), sheet: join(out, sheetName) }
}

/** The pages of 核对清单, numbered as the PDF's are. */
export const layChecklist: Task<Pick<ChecklistOrder, 'checklist' | 'resources'>, readonly LayoutPage[]> = async ({
  checklist,
  resources,
}) => {
  const { measure } = await openFont(join(resources, fontPath))
  return [...checklistPages(checklist, measure)].map((page, index) => withFoot(page, index + 1, null, measure))
}

async function fill({ checklist, catalogueUuid, madeAt, resources }: ChecklistOrder, folder: string): Promise<void> {
  const font = await openFont(join(resources, fontPath))
  const fileId = toFileId(`${catalogueUuid} ${checklist.title} ${madeAt}`)
  await writeHashedFile(join(folder, pdfName), async (file) => {
    const document = new PdfDocument(file, font, false)
    printLayout(document, checklistPages(checklist, font.measure), { code: null, anchor: null, measure: font.measure })
    const about = { title: `${checklist.title}核对清单`, author: checklist.branch, madeAt, fileId }
    await document.end([], about)
  })
  const sheet = await checklistSheet(checklist.checks)
  await writeHashedFile(join(folder, sheetName), async (file) => file.write(sheet))
}
