/** A part of a whole in per cent, to one place behind the point; null where there is no whole. Never rounded up to all. */
export function toPercent(part: number | null, whole: number | null): number | null {
  if (part === null || whole === null || whole === 0) return null
  const percent = Math.round((part / whole) * 1000) / 10
  return percent === 100 && part < whole ? 99.9 : percent
}
