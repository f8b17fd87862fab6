import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { shell } from 'electron'
import type { ApiClient } from '../core/api.ts'
import { type Day, toCompactDay } from '../core/day.ts'
import { Failure, type FailureReport } from '../core/failure.ts'
import { firstFree } from '../core/free-name.ts'
import type { HostClient } from '../core/host-api.ts'
import { askPath } from './ask-path.ts'
import { dialogWords } from './dialog-words.ts'
import type { Choose } from './dialogs.ts'
import { findCatalogue, isCatalogue } from './find-catalogue.ts'
import type { FolderMemory } from './folder-memory.ts'
import { toBundleName, toChecklistName, toFolderName, toFormsName, toRestoredName } from './folder-names.ts'
import type { LastCatalogue } from './last-catalogue.ts'
import type { Printer } from './printer.ts'
import { writeNew } from './write-new.ts'

interface Host {
  readonly choose: Choose
  /** Where the system's dialogs begin. */
  readonly memory: FolderMemory
  readonly last: LastCatalogue
  today(): Day
  /** Why the catalogue of last time could not be opened; settled before the window is answered. */
  problem(): Promise<FailureReport | null>
  client(): Promise<ApiClient>
  diagnostics(): Promise<string>
  makeSample(): Promise<string>
  readonly printer: Printer
}

/** Answers `hostApi`. */
export function hostCalls({
  choose,
  memory,
  last,
  today,
  problem,
  client,
  diagnostics,
  makeSample,
  printer,
}: Host): HostClient {
  let words = dialogWords['zh-CN']
  const ask = askPath(choose, () => words, memory)
  const named = new Set<string>()
  return {
    start: async () => ({ problem: await problem(), today: today() }),
    speak: async ({ language }) => {
      words = dialogWords[language]
      return {}
    },
    chooseNewCatalogue: async ({ branch }) => {
      const place = await ask.place('newCatalogue')
      return { path: place === null ? null : freePath(place, `${toFolderName(branch)}台账`) }
    },
    chooseCatalogue: async () => {
      const folder = await ask.folder('catalogue')
      return { path: folder === null ? null : findCatalogue(folder) }
    },
    recent: async () => ({
      catalogues: last.recent().map((known) => ({ ...known, isThere: isCatalogue(known.folder) })),
    }),
    forgetRecent: async ({ folder }) => {
      last.forget(folder)
      return {}
    },
    makeSample: async () => ({ path: await makeSample() }),
    chooseFiles: async () => ({
      paths: await ask.files('files', [
        { name: words.scans, extensions: ['pdf', 'jpg', 'jpeg', 'png', 'tif', 'tiff'] },
        { name: words.everyFile, extensions: ['*'] },
      ]),
    }),
    chooseFolder: async () => ({ path: await ask.folder('folder') }),
    chooseRegister: async () => ({
      path: await ask.file('register', { name: words.tables, extensions: ['xlsx', 'csv'] }),
    }),
    chooseRoster: async () => ({
      path: await ask.file('roster', { name: words.tables, extensions: ['xlsx', 'csv'] }),
    }),
    chooseBundlePlace: async (of) => {
      const place = await ask.place('bundlePlace')
      return { path: place === null ? null : freePath(place, toBundleName(of)) }
    },
    chooseSchemeFile: async () => ({
      path: await ask.file('schemeFile', { name: words.schemes, extensions: ['xlsx', 'json'] }),
    }),
    chooseSchemePlace: async ({ version, format }) => {
      const place = await ask.place('schemePlace')
      return { path: place === null ? null : freePath(place, toFolderName(`方案-${version}`), `.${format}`) }
    },
    chooseChecklistPlace: async (of) => {
      const place = await ask.place('checklistPlace')
      return { path: place === null ? null : freePath(place, toChecklistName(of)) }
    },
    chooseFormsPlace: async (of) => {
      const place = await ask.place('formsPlace')
      if (place === null) return { path: null }
      const path = freePath(place, toFormsName(of))
      named.add(path)
      return { path }
    },
    openFormsFolder: async ({ path }) => {
      if (!named.has(path)) throw new Failure('invalid', '只能打开刚才保存的文件夹。请用文件管理器找到它。')
      await show(path, '请重新打印。')
      return {}
    },
    print: async (paper) => ({ isPrinted: await printer.print(paper) }),
    savePdf: async ({ name }) => {
      const place = await ask.place('pdfPlace')
      if (place === null) return { path: null }
      const path = freePath(place, toFolderName(name), '.pdf')
      writeNew(path, await printer.toPdf())
      return { path }
    },
    chooseBackupPlace: async () => ({ path: await ask.place('backupPlace') }),
    chooseRestorePlace: async (of) => {
      const place = await ask.place('restorePlace')
      return { path: place === null ? null : freePath(place, toRestoredName(of)) }
    },
    chooseRecordPlace: async ({ record, on }) => {
      const { name, ending } = records[record]
      const place = await ask.place(record)
      return { path: place === null ? null : freePath(place, toFolderName(`${name}-${toCompactDay(on)}`), ending) }
    },
    diagnostics: async () => ({ text: await diagnostics() }),
    saveDiagnostics: async ({ text, on }) => {
      const place = await ask.place('diagnostics')
      if (place === null) return { path: null }
      const path = freePath(place, `诊断信息-${toCompactDay(on)}`, '.txt')
      writeNew(path, text)
      return { path }
    },
    chooseBundle: async () => ({ path: await ask.folder('bundle') }),
    openBundle: async ({ id }) => {
      const bundles = await (await client()).bundles.list({})
      const bundle = bundles.find((made) => made.id === id)
      if (!bundle) throw new Failure('not-found', '目录库中没有这个迎检包。请刷新列表后重试。')
      await show(bundle.folder, '请重新生成迎检包。')
      return {}
    },
  }
}

/** What may be written to a place of a person's choice. */
const records = {
  destruction: { name: '销毁清册', ending: '' },
  succession: { name: '交接清单', ending: '' },
  history: { name: '操作记录', ending: '.xlsx' },
} as const

async function show(folder: string, next: string): Promise<void> {
  const trouble = await shell.openPath(folder)
  if (trouble !== '') throw new Failure('not-found', `打不开文件夹“${folder}”，它可能已被移动或删除。${next}`)
}

function freePath(parent: string, name: string, ending = ''): string {
  return join(parent, `${firstFree(name, (candidate) => existsSync(join(parent, candidate + ending)))}${ending}`)
}
