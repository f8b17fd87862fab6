import type { FormBox } from '../../src/core/forms/form.ts'
import { filed } from './snapshot.ts'

/** A box of thirty items as its forms state it. */
export function formBox(change: Partial<FormBox> = {}): FormBox {
  return {
    unit: '青石河供水所党支部',
    fonds: 'Z109',
    year: 2025,
    retention: '永久',
    codes: ['Z109-WS·2025-Y-DZB-0001', 'Z109-WS·2025-Y-DZB-0030'],
    numbers: [1, 30],
    boxNumber: '3',
    title: '组织生活',
    spineMm: 30,
    description: '0007号件第3页缺损，已复印补入。',
    arrangedBy: '宋初晴',
    arrangedOn: '2026-01-10',
    checkedBy: '许安澜',
    checkedOn: '2026-01-15',
    items: Array.from({ length: 30 }, (_, index) => filed(index + 1, 1, { pageCount: 2 })),
    ...change,
  }
}
