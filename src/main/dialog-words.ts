import type { Language } from '../core/language.ts'

const chinese = {
  newCatalogue: ['新建目录库：选择存放位置', '放在这里'],
  catalogue: ['打开目录库：选择目录库文件夹', '打开'],
  files: ['添加文件', '添加'],
  folder: ['添加文件夹', '添加'],
  register: ['选择登记表', '导入'],
  roster: ['选择名册', '查看变化'],
  bundlePlace: ['生成迎检包：选择存放位置', '放在这里'],
  schemeFile: ['选择方案文件', '导入'],
  schemePlace: ['导出方案：选择存放位置', '放在这里'],
  checklistPlace: ['打印核对清单：选择存放位置', '放在这里'],
  formsPlace: ['打印档案盒用表：选择存放位置', '放在这里'],
  pdfPlace: ['另存为 PDF：选择存放位置', '放在这里'],
  backupPlace: ['选择备份位置：移动硬盘、U盘或另一块磁盘', '选这里'],
  restorePlace: ['恢复备份：选择存放位置', '放在这里'],
  destruction: ['打印销毁清册：选择存放位置', '放在这里'],
  succession: ['打印交接清单：选择存放位置', '放在这里'],
  history: ['导出操作记录：选择存放位置', '放在这里'],
  diagnostics: ['导出诊断信息：选择存放位置', '放在这里'],
  bundle: ['核验迎检包：选择迎检包文件夹', '核验'],
  scans: '扫描件（PDF、JPG、PNG、TIFF）',
  everyFile: '全部文件',
  tables: '表格（XLSX、CSV）',
  schemes: '方案（XLSX、JSON）',
} as const

type Said<Text> = Text extends string ? string : readonly [title: string, button: string]
export type DialogWords = { readonly [Key in keyof typeof chinese]: Said<(typeof chinese)[Key]> }

/** The dialogs that are titled by a pair of their title and their button. */
export type DialogName = {
  [Key in keyof DialogWords]: DialogWords[Key] extends string ? never : Key
}[keyof DialogWords]

const english: DialogWords = {
  newCatalogue: ['New catalogue: choose where to put it', 'Put it here'],
  catalogue: ['Open a catalogue: choose its folder', 'Open'],
  files: ['Add files', 'Add'],
  folder: ['Add a folder', 'Add'],
  register: ['Choose a register', 'Import'],
  roster: ['Choose a roster', 'See the changes'],
  bundlePlace: ['Make a bundle: choose where to put it', 'Put it here'],
  schemeFile: ['Choose a scheme', 'Import'],
  schemePlace: ['Export the scheme: choose where to put it', 'Put it here'],
  checklistPlace: ['Print the checklist: choose where to put it', 'Put it here'],
  formsPlace: ['Print forms for boxes: choose where to put them', 'Put them here'],
  pdfPlace: ['Save as PDF: choose where to put it', 'Put it here'],
  backupPlace: ['Place of backups: an external disk, a USB stick or another disk', 'Use this place'],
  restorePlace: ['Restore a backup: choose where to put it', 'Put it here'],
  destruction: ['Print a destruction register: choose where to put it', 'Put it here'],
  succession: ['Print the hand-over list: choose where to put it', 'Put it here'],
  history: ['Export the change log: choose where to put it', 'Put it here'],
  diagnostics: ['Export diagnostics: choose where to put them', 'Put them here'],
  bundle: ['Verify a bundle: choose its folder', 'Verify'],
  scans: 'Scans (PDF, JPG, PNG, TIFF)',
  everyFile: 'All files',
  tables: 'Tables (XLSX, CSV)',
  schemes: 'Schemes (XLSX, JSON)',
}

/** What the system's dialogs say, in the window's language. */
export const dialogWords: Readonly<Record<Language, DialogWords>> = { 'zh-CN': chinese, en: english }
