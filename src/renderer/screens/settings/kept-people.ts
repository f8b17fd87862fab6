import { SuccessionFields } from '../../../core/succession/succession.ts'

/** Who hands over to whom, as typed, until the program is closed: also once the clerk has changed. Null where nobody typed it. */
export function readPeople(catalogue: string): SuccessionFields | null {
  return SuccessionFields.nullable()
    .catch(null)
    .parse(JSON.parse(sessionStorage.getItem(toKey(catalogue)) ?? 'null'))
}

export function keepPeople(catalogue: string, people: SuccessionFields): void {
  sessionStorage.setItem(toKey(catalogue), JSON.stringify(people))
}

function toKey(catalogue: string): string {
  return `succession ${catalogue}`
}
