import type { Day } from '../day.ts'

/** Whole years lived by that day; null before birth. Those born on 29 February grow older on 1 March. */
export function ageOn(bornOn: Day, on: Day): number | null {
  if (on < bornOn) return null
  const years = Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return on.slice(5) < bornOn.slice(5) ? years - 1 : years
}
