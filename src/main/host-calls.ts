import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { shell } from 'electron'
import type { ApiClient } from '../core/api.ts'
import { type Day, toCompactDay } from '../core/day.ts'
import { Failure, type FailureReport } from '../core/failure.ts'
import type { HostClient } from '../core/host-api.ts'
import type { Choose } from './dialogs.ts'
import { firstFree, toBundleName, toChecklistName, toFolderName, toFormsName, toRestoredName } from './folder-names.ts'

interface Host {
  readonly choose: Choose
  today(): Day
  /** Why the catalogue of last time could not be opened; settled before the window is answered. */
  problem(): Promise<FailureReport | null>
  client(): Promise<ApiClient>
  diagnostics(): Promise<string>
  makeSample(): Promise<string>
}

/** Answers `hostApi`. */
export function hostCalls({ choose, today, problem, client, diagnostics, makeSample }: Host): HostClient {
  const one = async (title: string, buttonLabel: string, folder: boolean, filters?: Electron.FileFilter[]) => {
    const [path = null] = await choose({
      title,
      buttonLabel,
      properties: folder ? ['openDirectory', 'createDirectory'] : ['openFile'],
      ...(filters && { filters }),
    })
    return path
  }
  const named = new Set<string>()
  return {
    start: async () => ({ problem: await problem(), today: today() }),
    chooseNewCatalogue: async ({ branch }) => {
      const folder = await one('新建目录库：选择存放位置', '放在这里', true)
      if (folder === null) return { path: null }
      return { path: readdirSync(folder).length === 0 ? folder : freePath(folder, `${toFolderName(branch)}台账`) }
    },
    chooseCatalogue: async () => ({ path: await one('打开目录库：选择目录库文件夹', '打开', true) }),
    makeSample: async () => ({ path: await makeSample() }),
    chooseFiles: async () => ({
      paths: [
        ...(await choose({
          title: '添加文件',
          buttonLabel: '添加',
          properties: ['openFile', 'multiSelections'],
          filters: [
            { name: '扫描件（PDF、JPG、PNG、TIFF）', extensions: ['pdf', 'jpg', 'jpeg', 'png', 'tif', 'tiff'] },
            { name: '全部文件', extensions: ['*'] },
          ],
        })),
      ],
    }),
    chooseFolder: async () => ({ path: await one('添加文件夹', '添加', true) }),
    chooseRegister: async () => ({
      path: await one('选择登记表', '导入', false, [{ name: '登记表（XLSX、CSV）', extensions: ['xlsx', 'csv'] }]),
    }),
    chooseRoster: async () => ({
      path: await one('选择名册', '查看变化', false, [{ name: '名册（XLSX、CSV）', extensions: ['xlsx', 'csv'] }]),
    }),
    chooseBundlePlace: async (of) => {
      const folder = await one('生成迎检包：选择存放位置', '放在这里', true)
      return { path: folder === null ? null : freePath(folder, toBundleName(of)) }
    },
    chooseSchemeFile: async () => ({
      path: await one('选择方案文件', '导入', false, [{ name: '方案（XLSX、JSON）', extensions: ['xlsx', 'json'] }]),
    }),
    chooseSchemePlace: async ({ version, format }) => {
      const folder = await one('导出方案：选择存放位置', '放在这里', true)
      return { path: folder === null ? null : freePath(folder, toFolderName(`方案-${version}`), `.${format}`) }
    },
    chooseChecklistPlace: async (of) => {
      const folder = await one('打印核对清单：选择存放位置', '放在这里', true)
      return { path: folder === null ? null : freePath(folder, toChecklistName(of)) }
    },
    chooseFormsPlace: async (of) => {
      const folder = await one('打印档案盒用表：选择存放位置', '放在这里', true)
      if (folder === null) return { path: null }
      const path = freePath(folder, toFormsName(of))
      named.add(path)
      return { path }
    },
    openFormsFolder: async ({ path }) => {
      if (!named.has(path)) throw new Failure('invalid', '只能打开刚才保存的文件夹。请用文件管理器找到它。')
      await show(path, '请重新打印。')
      return {}
    },
    chooseBackupPlace: async () => ({ path: await one('选择备份位置：移动硬盘、U盘或另一块磁盘', '选这里', true) }),
    chooseRestorePlace: async (of) => {
      const folder = await one('恢复备份：选择存放位置', '放在这里', true)
      return { path: folder === null ? null : freePath(folder, toRestoredName(of)) }
    },
    chooseRecordPlace: async ({ record, on }) => {
      const { title, name, ending } = records[record]
      const folder = await one(`${title}：选择存放位置`, '放在这里', true)
      return { path: folder === null ? null : freePath(folder, toFolderName(`${name}-${toCompactDay(on)}`), ending) }
    },
    diagnostics: async () => ({ text: await diagnostics() }),
    saveDiagnostics: async ({ text, on }) => {
      const folder = await one('导出诊断信息：选择存放位置', '放在这里', true)
      if (folder === null) return { path: null }
      const path = freePath(folder, `诊断信息-${toCompactDay(on)}`, '.txt')
      writeFileSync(path, text)
      return { path }
    },
    chooseBundle: async () => ({ path: await one('核验迎检包：选择迎检包文件夹', '核验', true) }),
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
  destruction: { title: '打印销毁清册', name: '销毁清册', ending: '' },
  succession: { title: '打印交接清单', name: '交接清单', ending: '' },
  history: { title: '导出操作记录', name: '操作记录', ending: '.xlsx' },
} as const

async function show(folder: string, next: string): Promise<void> {
  const trouble = await shell.openPath(folder)
  if (trouble !== '') throw new Failure('not-found', `打不开文件夹“${folder}”，它可能已被移动或删除。${next}`)
}

function freePath(parent: string, name: string, ending = ''): string {
  return join(parent, `${firstFree(name, (candidate) => existsSync(join(parent, candidate + ending)))}${ending}`)
}
