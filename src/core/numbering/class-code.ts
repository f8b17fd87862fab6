/** 机构代码 of a new branch until its unit sets one: `DZB`, `DZB2`, `DZB3` …, the first not yet used. */
export function nextClassCode(taken: readonly string[]): string {
  let number = 1
  while (taken.includes(toText(number))) number += 1
  return toText(number)
}

function toText(number: number): string {
  return number === 1 ? 'DZB' : `DZB${number}`
}
