import type { Instant } from '../day.ts'

/** Wrong passwords of one account since the last right one. */
export interface Tries {
  readonly count: number
  readonly lastAt: Instant | null
}

/** So many may be wrong before the next has to wait. */
const free = 3
const firstSeconds = 5
const mostSeconds = 15 * 60

/** Seconds until the next try is looked at: none at first, then 5, doubling up to a quarter of an hour. */
export function waitSeconds({ count, lastAt }: Tries, now: Instant): number {
  if (count < free || lastAt === null) return 0
  const passed = (Date.parse(now) - Date.parse(lastAt)) / 1000
  // A clock that was set back must not keep anyone out for longer.
  if (passed < 0) return 0
  return Math.max(0, Math.ceil(Math.min(mostSeconds, firstSeconds * 2 ** (count - free)) - passed))
}
