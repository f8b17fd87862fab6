import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { BundleItem, BundleOrder, BundlePage } from '../../../src/core/bundle/order.ts'
import { type MediaType, originalPath } from '../../../src/core/catalogue/original.ts'
import type { TextLine } from '../../../src/core/catalogue/page.ts'
import type { Finding } from '../../../src/core/checks/finding.ts'
import { BundleQuestion } from '../../../src/engine/bundle/questions.ts'
import { newSigningKey, signerOf, signText } from '../../../src/engine/bundle/signing.ts'
import type { TaskContext } from '../../../src/engine/workers/task.ts'
import { taskContext } from '../../support/task-context.ts'
import { tempFolder } from '../pdf/tools.ts'

export const resources = resolve(import.meta.dirname, '../../../resources')

/** A fresh folder that holds a catalogue's originals and takes bundles beside it. */
export async function newPlace(): Promise<{ readonly catalogue: string; readonly out: string; readonly root: string }> {
  const root = await tempFolder()
  const catalogue = join(root, 'catalogue')
  await mkdir(catalogue)
  return { root, catalogue, out: join(root, '迎检包') }
}

let kept = 0

/** The recognised lines of the pages kept so far, which `context` answers with. */
const recognised = new Map<number, readonly TextLine[]>()

/** Keeps bytes as an original and gives the page that shows one of its frames. */
export async function keep(
  catalogue: string,
  bytes: Uint8Array,
  mediaType: MediaType,
  { lines, ...page }: Partial<BundlePage> & { readonly lines?: readonly TextLine[] } = {},
): Promise<BundlePage> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const path = join(catalogue, originalPath({ sha256, mediaType }))
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, bytes)
  kept += 1
  recognised.set(kept, lines ?? [])
  const source = lines === undefined ? 'layer' : 'recognised'
  return {
    id: kept,
    sha256,
    bytes: bytes.byteLength,
    mediaType,
    frame: 0,
    width: 100,
    height: 100,
    dpi: null,
    turn: 0,
    source,
    ...page,
  }
}

/** The key that the sample's bundles are signed with. */
export const privateKey = newSigningKey()

/** One recognised line of one-word text across the page at a height (fraction from the top). */
export function lineAt(text: string, y: number): TextLine {
  return { words: [{ text, box: [0.1, y, 0.6, 0.03], confidence: 0.9 }] }
}

export function item(id: number, pages: readonly BundlePage[], fields: Partial<BundleItem> = {}): BundleItem {
  return {
    id,
    state: 'filed',
    branchId: 1,
    lineId: 11,
    year: 2024,
    retention: 'Y',
    code: `WS·2024·Y·${String(id).padStart(4, '0')}`,
    number: id,
    documentNumber: '',
    issuer: '青石桥社区第一党支部',
    title: `第 ${id} 次支部委员会会议记录`,
    date: '2024-03-05',
    secrecy: '',
    pageCount: Math.max(1, pages.length),
    note: '',
    withheld: '',
    images: pages.length,
    read: pages.length,
    addedAt: '2024-03-06T01:02:03.000Z',
    filedAt: '2024-03-06T01:02:03.000Z',
    pages,
    ...fields,
  }
}

export function finding(fields: Partial<Finding> = {}): Finding {
  return {
    rule: 'K01',
    title: '党员大会',
    level: 'N',
    status: '完整',
    subject: '青石桥社区第一党支部',
    period: '2024-Q1',
    message: '已有 1 次支部党员大会的记录。',
    basis: '《中国共产党支部工作条例（试行）》',
    itemIds: [],
    waiver: null,
    ...fields,
  }
}

export function order(
  place: { readonly catalogue: string; readonly out: string },
  fields: Partial<BundleOrder> = {},
): BundleOrder {
  const line = { retention: 'Y', activity: null, keywords: [], expects: null }
  return {
    catalogueFolder: place.catalogue,
    catalogueUuid: '01939a6e-7c00-7000-8000-0123456789ab',
    out: place.out,
    branch: '青石桥社区第一党支部',
    period: '2024年度',
    theme: '',
    on: '2025-01-15',
    madeBy: '',
    madeAt: '2025-01-15T02:03:04.000Z',
    scheme: {
      id: 1,
      title: '示例：三本六盒一证目录清册',
      version: '1',
      note: '这是示例方案，请按本单位目录清册核对后使用。',
      fromYear: 1900,
      confirmedAt: null,
      retentions: [{ code: 'Y', title: '永久' }],
      slots: [
        {
          id: 1,
          kind: 'book',
          code: 'B1',
          title: '支部工作记录本',
          spine: '支部工作记录本 2024',
          lines: [
            { ...line, id: 11, code: 'B1-01', title: '支部委员会会议记录' },
            { ...line, id: 12, code: 'B1-02', title: '党员大会会议记录' },
          ],
        },
        {
          id: 2,
          kind: 'box',
          code: 'H1',
          title: '组织建设盒',
          spine: '',
          lines: [{ ...line, id: 21, code: 'H1-01', title: '换届选举材料' }],
        },
      ],
    },
    signer: signerOf(privateKey),
    items: [],
    withOriginals: false,
    sharedOriginals: [],
    coverNumbers: false,
    withStamps: false,
    imageDpi: null,
    imageQuality: 75,
    most: null,
    division: { bySlot: false, most: null },
    branches: [{ id: 1, name: '青石桥社区第一党支部', fonds: 'Z109' }],
    leftOut: [],
    boxes: [],
    checks: [{ branchId: 1, branch: '青石桥社区第一党支部', findings: [finding()] }],
    ...fields,
  }
}

/** A task's surroundings; `onProgress` sees every report, and questions are answered as the engine does. */
export function context(
  signal: AbortSignal = new AbortController().signal,
  onProgress: (done: number, total: number) => void = () => {},
): TaskContext {
  return taskContext({
    signal,
    progress: (done, total) => onProgress(done, total),
    ask: async (asking) => {
      const question = BundleQuestion.parse(asking)
      if ('sign' in question) return signText(privateKey, question.sign).toString('base64')
      if ('textOf' in question) return JSON.stringify({ lines: recognised.get(question.textOf), corrected: null })
      return question.linesOf.map((id) => JSON.stringify(recognised.get(id)))
    },
  })
}
