import * as z from 'zod'
import { name, RowId } from '../catalogue/common.ts'
import type { Year } from '../day.ts'
import { findSchemeProblems, RegisterLine, Retention, type Scheme, Slot } from './scheme.ts'
import { StoredScheme } from './stored.ts'

/** A version of the scheme as a list of versions shows it. */
export const SchemeVersion = StoredScheme.omit({ retentions: true, slots: true })
export type SchemeVersion = z.infer<typeof SchemeVersion>

/** The version in force in a year: the one with the greatest `fromYear` not after it; before all of them, the first. */
export function schemeOf<Version extends { readonly fromYear: Year }>(
  versions: readonly Version[],
  year: Year,
): Version | null {
  const byYear = versions.toSorted((one, other) => one.fromYear - other.fromYear)
  return byYear.findLast((version) => version.fromYear <= year) ?? byYear[0] ?? null
}

const id = RowId.nullable().default(null)

/** A version as a person edited it. What keeps its `id` stays what items refer to; null stands for something new. */
export const EditedScheme = z
  .object({
    id: RowId,
    title: name(100),
    version: name(20),
    note: z.string().trim().max(500),
    retentions: z.array(Retention).min(1, { error: '至少要有一种保管期限' }),
    slots: z
      .array(Slot.extend({ id, lines: z.array(RegisterLine.extend({ id })) }))
      .min(1, { error: '至少要有一个本、盒或证' }),
  })
  .superRefine((scheme, context) => {
    for (const problem of findSchemeProblems(scheme)) context.addIssue({ code: 'custom', message: problem })
  })
export type EditedScheme = z.infer<typeof EditedScheme>

/** What a stored version becomes when a scheme from elsewhere takes its place: the same codes stay the same rows. */
export function toEdited(stored: StoredScheme, scheme: Scheme): EditedScheme {
  const slotIds = new Map(stored.slots.map((slot) => [slot.code, slot.id]))
  const lineIds = new Map(stored.slots.flatMap((slot) => slot.lines).map((line) => [line.code, line.id]))
  return {
    ...scheme,
    id: stored.id,
    slots: scheme.slots.map((slot) => ({
      ...slot,
      id: slotIds.get(slot.code) ?? null,
      lines: slot.lines.map((line) => ({ ...line, id: lineIds.get(line.code) ?? null })),
    })),
  }
}

/** What every sample scheme says of itself. */
export const sampleNote = '示例，请按本单位目录清册核对'

const sampleSuffix = '（示例）'

/** Whether a scheme still says that it is a sample. */
export function isSample({ note, confirmedAt }: Pick<StoredScheme, 'note' | 'confirmedAt'>): boolean {
  return confirmedAt === null && note.startsWith(sampleNote)
}

/** The name of a sample says so as well. */
export function toKeptTitle(before: Pick<StoredScheme, 'note' | 'confirmedAt'>, title: string): string {
  return isSample(before) && !title.includes('示例')
    ? `${title.slice(0, 100 - sampleSuffix.length)}${sampleSuffix}`
    : title
}

/** The name to confirm a scheme by, unless the unit calls it otherwise. */
export function toUnitTitle(title: string): string {
  const plain = title.endsWith(sampleSuffix) ? title.slice(0, -sampleSuffix.length).trim() : title
  return plain === '' ? title : plain
}

/** A sample says that it is one until a person confirms the scheme: an edit cannot take the words away. */
export function toKeptNote(before: Pick<StoredScheme, 'note' | 'confirmedAt'>, note: string): string {
  return isSample(before) ? before.note : note
}

/** The note once a person confirmed the scheme: it is no sample any more. A note of the unit's own stays. */
export function toConfirmedNote(note: string): string {
  return note.startsWith(sampleNote) ? '' : note
}
