import * as z from 'zod'
import { Certificate } from '../catalogue/certificate.ts'
import { RowId } from '../catalogue/common.ts'
import { call } from '../contract.ts'

/** 证 of a branch's members. */
export const certificateCalls = {
  list: call(z.object({ branchId: RowId }), z.array(Certificate)),
  /** The whole record as a person gives it; without `id` it is new. One at a time for a member and a 证. */
  save: call(Certificate.partial({ id: true }), Certificate),
  remove: call(z.object({ id: RowId }), z.object({})),
}
