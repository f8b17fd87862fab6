import * as z from 'zod'
import { call } from '../contract.ts'
import { Day } from '../day.ts'
import { LayoutPage } from '../layout/page.ts'
import { SuccessionFields } from '../succession/succession.ts'

/** 交接, at a change of clerk. */
export const successionCalls = {
  /** The pages of 交接清单, to be looked at and printed. */
  pages: call(SuccessionFields.extend({ on: Day }), z.array(LayoutPage)),
  /** Records who hands over to whom, once 交接清单 was sent to a printer. */
  record: call(SuccessionFields, z.object({})),
  /**
   * Writes 交接清单 as PDF to sign into a new folder `out`, outside the catalogue, and records in the log who hands over to whom,
   * as far as it was said.
   */
  print: call(SuccessionFields.extend({ on: Day, out: z.string().min(1) }), z.object({ pdf: z.string() })),
}
