import { declarationFile, tagManifest } from '../bundle/judge-bag.ts'
import { Failure } from '../failure.ts'

/** The bundle that a folder is or lies in; null where it is in none. `path` is absolute, with links followed. */
export function findSealed(path: string, exists: (file: string) => boolean): string | null {
  const parts = path.split(/(?<=[\\/])/)
  const above = parts.map((_, index) => parts.slice(0, index + 1).join(''))
  const isMarked = (folder: string) =>
    [declarationFile, tagManifest].some((name) => exists(`${folder.replace(/[\\/]*$/, '/')}${name}`))
  return above.find(isMarked)?.replace(/(?<=.)[\\/]+$/, '') ?? null
}

/** Why nothing is written to a place in a bundle: whatever is added to it is found as an alteration. */
export function sealedFailure(bundle: string, noun: string): Failure {
  const sentence = `“${bundle}”是封存的迎检包，里面多一个文件，核验就通不过：${noun}没有放进去，迎检包没有改动。请换一个不在迎检包里面的文件夹。`
  return new Failure('invalid', sentence, { bundle })
}
