import { readFileSync } from 'node:fs'
import { Scheme } from '../../src/core/scheme/scheme.ts'
import { StoredScheme } from '../../src/core/scheme/stored.ts'

/** The sample scheme as a catalogue would hold it, with row ids counted from 1. */
export function loadStoredScheme(): StoredScheme {
  const file = new URL('../../resources/schemes/sample.json', import.meta.url)
  const scheme = Scheme.parse(JSON.parse(readFileSync(file, 'utf8')))
  let lineId = 0
  return StoredScheme.parse({
    ...scheme,
    id: 1,
    slots: scheme.slots.map((slot, index) => ({
      ...slot,
      id: index + 1,
      lines: slot.lines.map((line) => {
        lineId += 1
        return { ...line, id: lineId }
      }),
    })),
  })
}
