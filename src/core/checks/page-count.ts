import type { Year } from '../day.ts'
import type { Result } from './check.ts'
import type { Snapshot } from './snapshot.ts'

/** The images of each filed item are as many as the register says (DA/T 31—2017: catalogue and image counts agree). */
export function checkPageCounts(snapshot: Snapshot, year: Year): Result[] {
  return snapshot.items.map((item) => {
    const of = { subject: item.code ?? item.title, period: String(year), itemIds: [item.id] }
    return item.images === item.pageCount
      ? { ...of, status: '完整', message: `登记${item.pageCount}页，图像${item.images}页，一致。` }
      : { ...of, status: '待人工确认', message: `登记${item.pageCount}页，图像${item.images}页，不一致，请核对原件。` }
  })
}
