import * as z from 'zod'
import { BundleAsked } from '../../core/bundle/contents.ts'
import { type Fit, planFit, toImages } from '../../core/bundle/fit.ts'
import type { BundleOrder } from '../../core/bundle/order.ts'
import { bundleTitle } from '../../core/bundle/title.ts'
import { Day } from '../../core/day.ts'
import type { ExportResult } from '../../core/job.ts'
import { BundleQuestion } from '../bundle/questions.ts'
import { newSigningKey, signerOf, signText } from '../bundle/signing.ts'
import { gatherBundle } from '../bundling/gather-order.ts'
import { toHeld } from '../bundling/held-items.ts'
import { change } from '../change.ts'
import { type Context, requireSession } from '../context.ts'
import { addBundle } from '../store/bundles.ts'
import { getTextToCover, listLinesToPrint } from '../store/pages.ts'
import { addSigningKey, findSigningKey } from '../store/signing-key.ts'
import type { JobTools } from './runner.ts'

const Input = BundleAsked.extend({ out: z.string(), on: Day })

/** Makes a bundle, and enters it in the list of bundles made. */
export async function exportBundle(context: Context, input: unknown, tools: JobTools): Promise<ExportResult> {
  const { out, on, ...asked } = Input.parse(input)
  const privateKey = requireSigningKey(context)
  const gathered = await gatherBundle(context, { ...asked, out, on, signer: signerOf(privateKey) })
  const fit = gathered.most === null ? null : await findFit(context, gathered, gathered.most, tools)
  const order = { ...gathered, ...toImages(fit?.shrink ?? null, gathered) }
  const { fingerprint, ...written } = await context.tasks.run(
    'writeBundle',
    { order, resources: context.settings.resources },
    {
      signal: tools.signal,
      onProgress: tools.progress,
      onAsk: (asking) => {
        const question = BundleQuestion.parse(asking)
        if ('sign' in question) return signText(privateKey, question.sign).toString('base64')
        const { db } = requireSession(context)
        return 'textOf' in question ? getTextToCover(db, question.textOf) : listLinesToPrint(db, question.linesOf)
      },
    },
  )
  change(context, 'bundle.make', ['bundles'], (db) => {
    const { folder, items, pages, bytes } = written
    const { madeAt } = order
    const title = bundleTitle(order)
    addBundle(db, { folder, title, asked, on, items, pages, bytes, fingerprint, madeAt }, toHeld(order.items))
    return { value: null, subject: 'bundle', detail: { title, folder, fingerprint, items } }
  })
  return { kind: 'export', ...written, before: fit?.before ?? null }
}

async function findFit(context: Context, order: BundleOrder, most: number, tools: JobTools): Promise<Fit> {
  const { catalogueFolder, items, withOriginals } = order
  const papers = { catalogueFolder, items, withOriginals }
  return planFit(await context.tasks.run('measureFit', papers, { signal: tools.signal }), most)
}

/** The catalogue's key. One made by an older program has none yet. */
function requireSigningKey(context: Context): string {
  const known = findSigningKey(requireSession(context).db)
  if (known !== null) return known
  return change(context, 'signing-key.add', [], (db, at) => {
    const value = newSigningKey()
    addSigningKey(db, value, at)
    return { value, subject: 'catalogue', detail: { fingerprint: signerOf(value).fingerprint } }
  })
}
