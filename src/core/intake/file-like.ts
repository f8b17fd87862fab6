import { isByCamera, isByDevice, withoutMarks } from './without-marks.ts'

/** Whether a 题名 is but the name of a file, such as SCAN_0002 or 20240315: nobody can tell by it what the paper is. */
export function isFileLike(title: string): boolean {
  if (isByDevice(title) || isByCamera(title)) return true
  const bare = withoutMarks(title)
  const otherThanLatin = bare.match(/[^\p{Script=Latin}\P{L}]/gu) ?? []
  return otherThanLatin.length < 2 && !/\p{L}{2,}\s+\p{L}{2,}/u.test(bare)
}
