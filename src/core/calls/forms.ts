import * as z from 'zod'
import { call } from '../contract.ts'
import { FormChoice, FormKind } from '../forms/form.ts'
import { LayoutPage } from '../layout/page.ts'

/** The archive's own forms on paper: labels, covers, 备考表, 归档文件目录, 移交清单. */
export const formCalls = {
  /** One page of a form as it will be printed, the nearest there is, and how many there are. */
  preview: call(
    FormChoice.extend({ kind: FormKind, page: z.int().positive() }),
    z.object({ pages: z.int(), page: LayoutPage }),
  ),
  /** All pages of a form, for printing. */
  pages: call(FormChoice.extend({ kind: FormKind }), z.array(LayoutPage)),
  /** A PDF for each kind in a new folder `out`, outside the catalogue; answers with the names of the files. */
  print: call(
    FormChoice.extend({ kinds: z.array(FormKind).min(1), out: z.string().min(1) }),
    z.object({ files: z.array(z.string()) }),
  ),
}
