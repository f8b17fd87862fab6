import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Failure } from '../../core/failure.ts'
import { judgePlace, type PlaceFacts, type PlaceRisk, syncMarks } from '../../core/place/judge-place.ts'
import { findMount, isPluggable } from '../../core/place/mounts.ts'

/** Whether a catalogue may lie in a folder, which need not be there yet. */
export function assessPlace(folder: string): PlaceRisk | null {
  return judgePlace(gatherPlace(resolve(folder)))
}

/** Throws `Failure` where no catalogue is to be made. */
export function refuseRisk(folder: string): void {
  const risk = assessPlace(folder)
  if (risk !== null) throw new Failure('invalid', `${risk.reason}${risk.next}`, { folder, risk: risk.kind })
}

function gatherPlace(folder: string): PlaceFacts {
  const existing = nearest(folder)
  // On Windows a mapped drive becomes the share that it stands for.
  // A drive that is not there has no real path: what is to be made on it will say so.
  const path = existsSync(existing) ? join(realpathSync.native(existing), folder.slice(existing.length)) : folder
  const mount = process.platform === 'linux' ? findMount(read('/proc/self/mountinfo') ?? '', path) : null
  return {
    path,
    fileSystem: mount?.fileSystem ?? null,
    isRemovable: mount && isRemovable(mount.device),
    // Set by OneDrive for every program of the person who runs it.
    syncRoots: ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'].map((name) => process.env[name] ?? ''),
    syncMarks: listAbove(path).flatMap((above) => syncMarks.filter((mark) => existsSync(join(above, mark)))),
  }
}

function nearest(folder: string): string {
  const above = dirname(folder)
  return existsSync(folder) || above === folder ? folder : nearest(above)
}

function listAbove(path: string): string[] {
  const above = dirname(path)
  return above === path ? [path] : [path, ...listAbove(above)]
}

/** What the kernel says of a disk, also where the device is one of its partitions. */
function isRemovable(device: string): boolean | null {
  const folder = `/sys/dev/block/${device}`
  if (!existsSync(folder)) return null
  return isPluggable(realpathSync(folder), read(`${folder}/removable`) ?? read(`${folder}/../removable`))
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // The system does not say: nothing is known of the place.
    return null
  }
}
