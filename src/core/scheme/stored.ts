import * as z from 'zod'
import { RowId } from '../catalogue/common.ts'
import { Instant, Year } from '../day.ts'
import { RegisterLine, Retention, Slot } from './scheme.ts'

/** A scheme as a catalogue holds it: the same data with the row ids that items refer to. */
export const StoredLine = RegisterLine.extend({ id: RowId })
export type StoredLine = z.infer<typeof StoredLine>

export const StoredSlot = Slot.extend({ id: RowId, lines: z.array(StoredLine) })
export type StoredSlot = z.infer<typeof StoredSlot>

export const StoredScheme = z.object({
  id: RowId,
  title: z.string(),
  version: z.string(),
  note: z.string(),
  /** In force from this year on, until a later version is. */
  fromYear: Year.default(1900),
  /** When a person said that it is the unit's own; null until then. */
  confirmedAt: Instant.nullable().default(null),
  retentions: z.array(Retention),
  slots: z.array(StoredSlot),
})
export type StoredScheme = z.infer<typeof StoredScheme>
