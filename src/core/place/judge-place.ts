import * as z from 'zod'

/** Why a catalogue is not safe where it lies, and what to do; both are sentences. */
export const PlaceRisk = z.object({
  kind: z.enum(['network', 'sync', 'removable']),
  reason: z.string(),
  next: z.string(),
})
export type PlaceRisk = z.infer<typeof PlaceRisk>

/** What is known of a folder, or of the nearest one above it that exists. */
export interface PlaceFacts {
  /** Absolute, with links and mapped drives followed. */
  readonly path: string
  /** As the system calls it (`ext4`, `nfs4`); null where it does not say. */
  readonly fileSystem: string | null
  /** Whether its disk can be pulled out; null where the system does not say. */
  readonly isRemovable: boolean | null
  /** Folders that a sync program says it keeps, absolute. */
  readonly syncRoots: readonly string[]
  /** Names in the folders above it that only a sync program leaves there. */
  readonly syncMarks: readonly string[]
}

const networkFileSystems =
  /^(nfs4?|cifs|smb\d?|smbfs|ncpfs|afs|afpfs|webdav|davfs2?|fuse\.(sshfs|rclone|gvfsd-fuse|davfs2?|smbnetfs))$/

/** Names of folders that sync programs make. */
const syncFolders: readonly (readonly [RegExp, string])[] = [
  [/^OneDrive( - .+)?$/i, 'OneDrive'],
  [/^(我的)?坚果云$|^Nutstore( Files)?$/i, '坚果云'],
  [/^Baidu(Sync[Dd]isk|NetdiskWorkspace)$|^百度网盘(同步空间|工作空间)?$/i, '百度网盘'],
  [/^Dropbox( \(.+\))?$/i, 'Dropbox'],
  [/^Google ?Drive$|^My Drive$/i, 'Google Drive'],
  [/^iCloud ?Drive$|^com~apple~CloudDocs$/i, 'iCloud'],
  [/^WPS ?云盘$|^WPS Cloud Files$/i, 'WPS 云盘'],
]
const syncMarkNames: Readonly<Record<string, string>> = { '.dropbox': 'Dropbox', '.dropbox.cache': 'Dropbox' }

export const syncMarks = Object.keys(syncMarkNames)

/** Whether a catalogue may lie in a folder; null where nothing speaks against it. */
export function judgePlace(facts: PlaceFacts): PlaceRisk | null {
  if (isNetworkPath(facts.path) || networkFileSystems.test(facts.fileSystem ?? '')) {
    return {
      kind: 'network',
      reason: '这个位置在网络共享上：断网或两台电脑同时打开时，目录库会损坏。',
      next: '请把目录库放在本机磁盘上；要给别人看，请生成迎检包。',
    }
  }
  const program = findSyncProgram(facts)
  if (program !== null) {
    return {
      kind: 'sync',
      reason: `这个位置由${program}同步：它会在程序写入时搬动文件，目录库会损坏，内容也会传到网上。`,
      next: '请把目录库放在不同步的本机文件夹里，并用本程序的“备份”另存一份。',
    }
  }
  if (facts.isRemovable) {
    return {
      kind: 'removable',
      reason: '这个位置在可移动磁盘上：中途拔出会丢失正在保存的内容，磁盘也容易丢失。',
      next: '请把目录库放在本机磁盘上，移动磁盘用来存放备份。',
    }
  }
  return null
}

/** `\\server\share` or `//server/share`. A path with a drive letter behind `\\?\` is of this machine. */
function isNetworkPath(path: string): boolean {
  return /^[\\/]{2}(?![.?][\\/])[^\\/]/.test(path) || /^\\\\\?\\UNC\\/i.test(path)
}

function findSyncProgram({ path, syncRoots, syncMarks: marks }: PlaceFacts): string | null {
  const named = path
    .split(/[\\/]/)
    .flatMap((name) => syncFolders.flatMap(([pattern, program]) => (pattern.test(name) ? [program] : [])))
  const marked = marks.flatMap((mark) => syncMarkNames[mark] ?? [])
  const isKept = syncRoots.some((root) => root !== '' && isWithin(path, root))
  return named[0] ?? marked[0] ?? (isKept ? 'OneDrive' : null)
}

function isWithin(path: string, root: string): boolean {
  const plain = (text: string) => text.replaceAll('\\', '/').replace(/\/+$/, '').toLowerCase()
  return `${plain(path)}/`.startsWith(`${plain(root)}/`)
}
