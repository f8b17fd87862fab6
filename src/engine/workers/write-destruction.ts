import { join } from 'node:path'
import type { Destruction } from '../../core/bin/destruction.ts'
import { destructionPages } from '../../core/layout/destruction.ts'
import { writeHashedFile } from '../bundle/hashed-file.ts'
import { makeFolder } from '../bundle/new-folder.ts'
import { printLayout } from '../bundle/print-layout.ts'
import { destructionSheet } from '../bundle/sheets.ts'
import { toFileId } from '../pdf/file-id.ts'
import { openFont } from '../pdf/font.ts'
import { PdfDocument } from '../pdf/pdf-document.ts'
import type { Task } from './task.ts'

const [pdfName, sheetName] = ['销毁清册.pdf', '销毁清册.xlsx']

/** What a 销毁清册 is printed from; `on` is the local day of the destruction. */
export interface DestructionOrder {
  readonly destruction: Destruction & { readonly on: string }
  readonly catalogueFolder: string
  readonly catalogueUuid: string
  /** Absolute path of the folder to make. */
  readonly out: string
  readonly resources: string
}

/** Prints 销毁清册 to sign and as a workbook, into a new folder, both or neither. Answers with absolute paths. */
export const writeDestruction: Task<DestructionOrder, { pdf: string; sheet: string }> = async (order) => {
  const { out } = order
  await makeFolder(out, order.catalogueFolder, (folder) => fill(order, folder), { noun: '销毁清册' })
  return { pdf: join(out, pdfName), sheet: join(out, sheetName) }
}

async function fill({ destruction, catalogueUuid, resources }: DestructionOrder, folder: string): Promise<void> {
  const font = await openFont(join(resources, 'fonts', 'NotoSansSC-Regular.ttf'))
  const fileId = toFileId(`${catalogueUuid} destruction ${destruction.id}`)
  await writeHashedFile(join(folder, pdfName), async (file) => {
    const document = new PdfDocument(file, font, false)
    const look = { code: null, anchor: null, measure: font.measure }
    printLayout(document, destructionPages(destruction, font.measure), look)
    await document.end([], { title: '销毁清册', author: destruction.by, madeAt: destruction.at, fileId })
  })
  const sheet = await destructionSheet(destruction.items)
  await writeHashedFile(join(folder, sheetName), async (file) => file.write(sheet))
}
