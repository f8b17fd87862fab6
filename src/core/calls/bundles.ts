import * as z from 'zod'
import { BundleComparison } from '../bundle/compare.ts'
import { BundleAsked, BundleContents, BundleRecord } from '../bundle/contents.ts'
import { RowId } from '../catalogue/common.ts'
import { call } from '../contract.ts'
import { Day } from '../day.ts'

export const bundleCalls = {
  /** What a bundle would hold, before it is made. */
  preview: call(BundleAsked.extend({ on: Day }), BundleContents),
  /** Makes a new folder `out` that must not exist yet, outside the catalogue. */
  make: call(BundleAsked.extend({ out: z.string().min(1), on: Day }), z.object({ jobId: RowId })),
  list: call(z.object({}), z.array(BundleRecord)),
  /** From a bundle made to a later one, or (`withId` null) to what the same scope would hold now. */
  compare: call(z.object({ id: RowId, withId: RowId.nullable() }), BundleComparison),
}
