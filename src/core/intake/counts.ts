const ones = '一二三四五六七八九'

/** `16`, `l4` as recognition gives it, `十四`, `一百零二`; null for what is no count. */
export function toCount(written: string): number | null {
  if (/^[\dOoIl]+$/u.test(written)) {
    const digits = written.replaceAll(/[Oo]/gu, '0').replaceAll(/[Il]/gu, '1')
    return /\d/u.test(written) ? Number(digits) : null
  }
  const parts =
    /^(?:(?<hundreds>[一二两三四五六七八九])百[零〇]?)?(?:(?<tens>[一二三四五六七八九])?(?<ten>十))?(?<one>[一二两三四五六七八九])?$/u
  const { hundreds, tens, ten, one } = parts.exec(written)?.groups ?? {}
  if (written === '零' || written === '〇') return 0
  if (hundreds === undefined && ten === undefined && one === undefined) return null
  return toDigit(hundreds) * 100 + (ten === undefined ? 0 : Math.max(1, toDigit(tens)) * 10) + toDigit(one)
}

function toDigit(sign: string | undefined): number {
  if (sign === undefined) return 0
  return sign === '两' ? 2 : ones.indexOf(sign) + 1
}
