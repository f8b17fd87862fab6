import type { RegisterLine, Slot } from './scheme.ts'
import type { StoredScheme } from './stored.ts'
import type { EditedScheme } from './versions.ts'

/** A slot or line of a stored scheme. */
export interface Part {
  readonly of: 'slot' | 'line'
  readonly id: number
}

/** The slot with new words, its lines as they are; a new slot at the end for null. */
export function withSlot(scheme: StoredScheme, id: number | null, slot: Omit<Slot, 'lines'>): EditedScheme {
  if (id === null) return { ...scheme, slots: [...scheme.slots, { ...slot, id, lines: [] }] }
  return { ...scheme, slots: scheme.slots.map((each) => (each.id === id ? { ...each, ...slot } : each)) }
}

/** The line with new words, at the end of a slot unless it stood there before; a new line for null. */
export function withLine(scheme: StoredScheme, id: number | null, slotId: number, line: RegisterLine): EditedScheme {
  return {
    ...scheme,
    slots: scheme.slots.map((slot) => {
      const isHere = slot.lines.some((each) => each.id === id)
      if (slot.id !== slotId) return { ...slot, lines: slot.lines.filter((each) => each.id !== id) }
      if (!isHere) return { ...slot, lines: [...slot.lines, { ...line, id }] }
      return { ...slot, lines: slot.lines.map((each) => (each.id === id ? { ...line, id } : each)) }
    }),
  }
}

/** Without a slot and all its lines, or without a line. */
export function without(scheme: StoredScheme, part: Part): EditedScheme {
  if (part.of === 'slot') return { ...scheme, slots: scheme.slots.filter((slot) => slot.id !== part.id) }
  return {
    ...scheme,
    slots: scheme.slots.map((slot) => ({ ...slot, lines: slot.lines.filter((line) => line.id !== part.id) })),
  }
}

/** One place up (-1) or down (1): a slot among the slots, a line within its slot. At the end it stays. */
export function moved(scheme: StoredScheme, part: Part, step: -1 | 1): EditedScheme {
  if (part.of === 'slot') return { ...scheme, slots: shifted(scheme.slots, part.id, step) }
  return { ...scheme, slots: scheme.slots.map((slot) => ({ ...slot, lines: shifted(slot.lines, part.id, step) })) }
}

function shifted<Each extends { readonly id: number }>(list: readonly Each[], id: number, step: -1 | 1): Each[] {
  const from = list.findIndex((each) => each.id === id)
  const [one, other] = [list[from], list[from + step]]
  if (!one || !other) return [...list]
  return list.map((each, index) => (index === from ? other : index === from + step ? one : each))
}
