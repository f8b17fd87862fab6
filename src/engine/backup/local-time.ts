import type { Instant } from '../../core/day.ts'

/** A point in time on this machine's clock and calendar, as `YYYY-MM-DDTHH:mm:ss.sss`. */
export function toLocalTime(instant: Instant): string {
  const at = new Date(instant)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, -1)
}
