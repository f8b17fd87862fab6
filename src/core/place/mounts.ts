/** A mounted file system, as Linux lists it in `/proc/self/mountinfo`. */
export interface Mount {
  /** Major and minor number of its device, like `8:17`. */
  readonly device: string
  readonly folder: string
  readonly fileSystem: string
}

/** The mount that holds a path, of a text in the form of `/proc/self/mountinfo` (proc_pid_mountinfo(5)). */
export function findMount(mountinfo: string, path: string): Mount | null {
  const mounts = mountinfo.split('\n').flatMap((line) => parseLine(line) ?? [])
  // Of those that hold it the deepest counts, and of these the one mounted last.
  return mounts.reduce<Mount | null>((found, mount) => {
    if (!`${path}/`.startsWith(mount.folder === '/' ? '/' : `${mount.folder}/`)) return found
    return found === null || mount.folder.length >= found.folder.length ? mount : found
  }, null)
}

/**
 * Whether a disk can be pulled out: by what the kernel says of its medium (`removable`), or because it hangs on USB, as
 * `devicePath`, its folder below `/sys/devices`, tells. Disks in a case of their own do not call themselves removable.
 */
export function isPluggable(devicePath: string, removable: string | null): boolean {
  return removable?.trim() === '1' || /\/usb\d+\//.test(devicePath)
}

function parseLine(line: string): Mount | null {
  const [, device, folder, fileSystem] = /^\d+ \d+ (\d+:\d+) \S+ (\S+) .*? - (\S+) /.exec(line) ?? []
  if (device === undefined || folder === undefined || fileSystem === undefined) return null
  const plain = folder.replace(/\\(\d{3})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 8)))
  return { device, folder: plain, fileSystem }
}
