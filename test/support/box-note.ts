import { type BoxNoteFields, blankBoxNote, type KnownBoxNote } from '../../src/core/catalogue/box-note.ts'

/** All five fields of 备考表. */
export const filledNote: BoxNoteFields = {
  ...blankBoxNote,
  boxNumber: '1',
  description: '缺第3页，原件已说明。',
  arrangedBy: '宋初晴',
  arrangedOn: '2026-01-10',
  checkedBy: '许安澜',
  checkedOn: '2026-01-15',
}

/** 备考表 of the first box of the class that `filed` files into. */
export function boxNote(change: Partial<KnownBoxNote> = {}): KnownBoxNote {
  return {
    ...filledNote,
    id: 1,
    class: 'WS·2025-Y-DZB-',
    from: 1,
    checkedItems: [1],
    recordedAt: '2026-01-15T08:00:00.000Z',
    changes: { added: [], changed: [], left: [] },
    ...change,
  }
}
