import * as z from 'zod'
import { BundleComparison } from '../bundle/compare.ts'
import { BundleAsked, BundleContents, BundleRecord, FitMegabytes } from '../bundle/contents.ts'
import { Fit } from '../bundle/fit.ts'
import { BundleScope } from '../bundle/scope.ts'
import { RowId } from '../catalogue/common.ts'
import { call } from '../contract.ts'
import { Day } from '../day.ts'

export const bundleCalls = {
  /** What a bundle would hold, before it is made. */
  preview: call(BundleScope.extend({ on: Day }), BundleContents),
  /** How many findings of its checklist somebody has to act on. */
  gaps: call(BundleScope.pick({ branchIds: true, years: true }).extend({ on: Day }), z.object({ gaps: z.int() })),
  /** What a size would take of the pictures, before it is made. `invalid` where nothing would do. */
  fit: call(BundleScope.extend({ megabytes: FitMegabytes, withOriginals: z.boolean() }), Fit),
  /** Makes a new folder `out` that must not exist yet, outside the catalogue. */
  make: call(BundleAsked.extend({ out: z.string().min(1), on: Day }), z.object({ jobId: RowId })),
  list: call(z.object({}), z.array(BundleRecord)),
  /** From a bundle made to a later one, or (`withId` null) to what the same scope would hold now. */
  compare: call(z.object({ id: RowId, withId: RowId.nullable() }), BundleComparison),
}
