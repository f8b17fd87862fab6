import { existsSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import { Failure } from '../../core/failure.ts'
import { findSealed, sealedFailure } from '../../core/place/sealed.ts'

/** Throws `Failure` where `noun` is not to be written at `out`: inside the folder `outside`, or inside a sealed bundle. */
export async function refusePlace(
  out: string,
  outside: string,
  { noun, outsideNoun = '目录库文件夹' }: { readonly noun: string; readonly outsideNoun?: string },
): Promise<void> {
  if (!isAbsolute(out)) throw new Failure('invalid', `${noun}的位置应写完整路径。请重新选择位置。`)
  if (await isInside(out, outside)) {
    throw new Failure('invalid', `${noun}不能放在${outsideNoun}里面。请选择其他位置。`, { out })
  }
  await refuseSealed(out, noun)
}

/** Throws `Failure` where a path, there or not yet, is a bundle or lies in one. */
export async function refuseSealed(path: string, noun: string): Promise<void> {
  const bundle = findSealed(await realPlace(path), existsSync)
  if (bundle !== null) throw sealedFailure(bundle, noun)
}

/** Whether a path, there or not yet, would lie in a folder that exists, or be that folder. */
export async function isInside(path: string, folder: string): Promise<boolean> {
  const way = relative(await realpath(folder), await realPlace(path))
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way))
}

/** Where a path that may not exist yet would really lie. */
async function realPlace(path: string): Promise<string> {
  const parent = dirname(path)
  if (parent === path) return path
  const real = await realpath(parent).catch(() => realPlace(parent))
  return resolve(real, basename(path))
}
