import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FailureKind } from '../../../src/core/failure.ts'
import { resultOf, startWithCatalogue, temporaryFolder } from '../../support/engine.ts'
import { goodJpeg, goodPdf } from '../../support/files.ts'

/** A catalogue with one filed item (a book of two pages), one in the inbox, a group and a waiver. */
export async function furnished() {
  const folder = await temporaryFolder()
  await writeFile(join(folder, '20250321党员大会.pdf'), await goodPdf(['党员大会会议记录', '第二页']))
  await writeFile(join(folder, 'b.jpg'), await goodJpeg())
  const started = await startWithCatalogue(folder)
  const { engine, client, branch } = started
  const paths = [join(folder, '20250321党员大会.pdf'), join(folder, 'b.jpg')]
  await resultOf(engine, 'import', await client.intake.start({ paths, branchId: branch.id }))
  const [item, loose] = await client.items.list({ state: 'inbox' })
  const line = (await client.scheme.get({})).slots[0]?.lines[0]
  if (!item || !loose || !line) throw new Error('nothing to file')
  const placement = { branchId: branch.id, lineId: line.id, year: 2025, retention: 'Y' }
  const filed = await client.items.file({ id: item.id, placement, fields })
  const page = filed.pages[0]
  if (!page) throw new Error('an item without pages')
  return { ...started, root: folder, filed, loose, line, placement, page }
}

export const fields = {
  documentNumber: '',
  issuer: '试验支部',
  title: '支部工作记录本',
  date: '2025-12-31',
  secrecy: '' as const,
  pageCount: 2,
  note: '',
}

export type World = Awaited<ReturnType<typeof furnished>>

/** For every call: an input it takes, with what must hold of the answer, and inputs it refuses, with the kind. */
export type CallCases = Record<
  string,
  { good: [(world: World) => unknown, object]; bad: [(world: World) => unknown, FailureKind][] }
>
