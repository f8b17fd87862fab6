import { join } from 'node:path'
import type { Instant } from '../../core/day.ts'
import { withFoot } from '../../core/layout/furniture.ts'
import type { LayoutPage } from '../../core/layout/page.ts'
import { successionPages } from '../../core/layout/succession.ts'
import type { Succession } from '../../core/succession/succession.ts'
import { writeHashedFile } from '../bundle/hashed-file.ts'
import { makeFolder } from '../bundle/new-folder.ts'
import { printLayout } from '../bundle/print-layout.ts'
import { toFileId } from '../pdf/file-id.ts'
import { openFont } from '../pdf/font.ts'
import { PdfDocument } from '../pdf/pdf-document.ts'
import type { Task } from './task.ts'

const fontPath = 'fonts/NotoSansSC-Regular.ttf'

/** What a 交接清单 is printed from, gathered beforehand. */
export interface SuccessionOrder {
  readonly succession: Succession
  readonly catalogueUuid: string
  /** Absolute path of the folder to make. */
  readonly out: string
  readonly madeAt: Instant
  readonly resources: string
}

/** The pages of 交接清单. */
export const laySuccession: Task<Pick<SuccessionOrder, 'succession' | 'resources'>, readonly LayoutPage[]> = async ({
  succession,
  resources,
}) => {
  const { measure } = await openFont(join(resources, fontPath))
  return [...successionPages(succession, measure)].map((page, index) => withFoot(page, index + 1, null, measure))
}

/** Prints 交接清单 to sign, into a new folder. Answers with an absolute path. */
export const writeSuccession: Task<SuccessionOrder, { pdf: string }> = async (order) => {
  const { succession, catalogueUuid, out, madeAt, resources } = order
  const name = '交接清单.pdf'
  const fill = async (folder: string): Promise<void> => {
    const font = await openFont(join(resources, fontPath))
    const fileId = toFileId(`${catalogueUuid} succession ${madeAt}`)
    await writeHashedFile(join(folder, name), async (file) => {
      const document = new PdfDocument(file, font, false)
      const look = { code: null, anchor: null, measure: font.measure }
      printLayout(document, successionPages(succession, font.measure), look)
      await document.end([], { title: '交接清单', author: succession.branches.join('、'), madeAt, fileId })
    })
  }
  await makeFolder(out, succession.folder, fill, { noun: '交接清单' })
  return { pdf: join(out, name) }
}
