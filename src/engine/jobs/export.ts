import * as z from 'zod'
import { BundleAsked } from '../../core/bundle/contents.ts'
import { bundleTitle } from '../../core/bundle/title.ts'
import { Day } from '../../core/day.ts'
import type { ExportResult } from '../../core/job.ts'
import { BundleQuestion } from '../bundle/questions.ts'
import { newSigningKey, signerOf, signText } from '../bundle/signing.ts'
import { change } from '../change.ts'
import { type Context, requireSession } from '../context.ts'
import { gatherBundle, toHeld } from '../gather-bundle.ts'
import { addBundle } from '../store/bundles.ts'
import { getLinesToPrint, getTextToCover } from '../store/pages.ts'
import { addSigningKey, findSigningKey } from '../store/signing-key.ts'
import type { JobTools } from './runner.ts'

const Input = BundleAsked.extend({ out: z.string(), on: Day })

/** Makes a bundle, and enters it in the list of bundles made. */
export async function exportBundle(context: Context, input: unknown, tools: JobTools): Promise<ExportResult> {
  const { out, on, ...asked } = Input.parse(input)
  const privateKey = requireSigningKey(context)
  const order = gatherBundle(context, { ...asked, out, on, signer: signerOf(privateKey) })
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
        return 'textOf' in question ? getTextToCover(db, question.textOf) : getLinesToPrint(db, question.linesOf)
      },
    },
  )
  change(context, 'bundle.make', ['bundles'], (db) => {
    const { folder, items, pages, bytes } = written
    const { madeAt } = order
    const record = { folder, title: bundleTitle(order), asked, on, items, pages, bytes, fingerprint, madeAt }
    addBundle(db, record, toHeld(order.items))
    return { value: null, subject: 'bundle', detail: { folder: written.folder, fingerprint, items: written.items } }
  })
  return { kind: 'export', ...written }
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
