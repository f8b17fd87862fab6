import type { Instant } from '../day.ts'

const hour = 3600 * 1000

/** Whether SQLite is to look quickly through the database again: once a day, a little less so that a daily start finds it due. */
export function isLookDue(last: Instant | null, now: Instant): boolean {
  return last === null || isOver(last, 20 * hour, now)
}

/** Whether a whole check is to begin by itself: a month after the last, or after the catalogue was made. */
export function isCheckDue(since: Instant, now: Instant): boolean {
  return isOver(since, 30 * 24 * hour, now)
}

function isOver(since: Instant, span: number, now: Instant): boolean {
  const passed = Date.parse(now) - Date.parse(since)
  // What lies in the future comes of a clock that was wrong: it says nothing of now.
  return passed < 0 || passed > span
}
