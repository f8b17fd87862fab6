import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FailureKind } from '../../../src/core/failure.ts'
import type { EngineConnection } from '../../../src/engine/connect.ts'
import { borrowEngine, resultOf, startWithCatalogue, temporaryFolder } from '../../support/engine.ts'
import { onFileFinished } from '../../support/file-ends.ts'
import { goodJpeg, goodPdf } from '../../support/files.ts'

/** A catalogue with one filed item (a book of two pages) and one in the inbox. */
export async function furnished() {
  const root = await temporaryFolder()
  const engine = borrowEngine()
  template = template ?? makeTemplate(engine)
  const { root: made, ...held } = await template
  await cp(made, root, { recursive: true })
  const { client } = engine
  const catalogue = await client.catalogue.open({ folder: join(root, 'catalogue') })
  return { engine, client, catalogue, folder: catalogue.folder, root, ...held }
}

/** Made once for all tests of a file: each gets a copy. */
let template: ReturnType<typeof makeTemplate> | null = null

async function makeTemplate(engine: EngineConnection) {
  const root = await mkdtemp(join(tmpdir(), 'ledger-template-'))
  onFileFinished(async () => {
    template = null
    await rm(root, { recursive: true, force: true })
  })
  await writeFile(join(root, '20250321党员大会.pdf'), await goodPdf(['党员大会会议记录', '第二页']))
  await writeFile(join(root, 'b.jpg'), await goodJpeg())
  const { client, branch } = await startWithCatalogue(root, engine)
  const paths = [join(root, '20250321党员大会.pdf'), join(root, 'b.jpg')]
  await resultOf(engine, 'import', await client.intake.start({ paths, branchId: branch.id }))
  const [item, loose] = await client.items.list({ state: 'inbox' })
  const line = (await client.scheme.get({})).slots[0]?.lines[0]
  if (!item || !loose || !line) throw new Error('nothing to file')
  const placement = { branchId: branch.id, lineId: line.id, year: 2025, retention: 'Y' }
  const filed = await client.items.file({ id: item.id, placement, fields })
  const page = filed.pages[0]
  if (!page) throw new Error('an item without pages')
  await client.catalogue.close({})
  return { root, branch, filed, loose, line, placement, page }
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
