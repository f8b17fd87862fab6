import { resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { ApiGroup } from '../../core/api.ts'
import type { SuccessionFields } from '../../core/succession/succession.ts'
import { change } from '../change.ts'
import { type Context, requireSession } from '../context.ts'
import { getCatalogue } from '../store/catalogue.ts'
import { type LogQuery, listLog } from '../store/log-entries.ts'
import { gatherSuccession } from '../succession/gather-succession.ts'

const everything: LogQuery = { itemId: null, kinds: [], known: null, from: null, until: null, text: '' }

export const succession: ApiGroup<'succession', Context> = {
  async pages(context, { on, ...fields }) {
    const asked = { succession: await gatherSuccession(context, fields, on), resources: context.settings.resources }
    return [...(await context.tasks.run('laySuccession', asked))]
  },
  record(context, fields) {
    recordSuccession(context, fields)
    return {}
  },
  async print(context, { on, out, ...fields }) {
    const gathered = await gatherSuccession(context, fields, on)
    const { db, folder } = requireSession(context)
    const printed = await context.tasks.run('writeSuccession', {
      succession: gathered,
      catalogueUuid: getCatalogue(db, folder).uuid,
      out: resolve(out),
      madeAt: context.now(),
      resources: context.settings.resources,
    })
    recordSuccession(context, fields)
    return printed
  },
}

function recordSuccession(context: Context, { from: handedBy, to: takenBy, witness }: SuccessionFields): void {
  const action = 'succession.print'
  const detail = { before: null, after: { handedBy, takenBy, witness } }
  change(context, action, [], (db) => {
    const [last] = listLog(db, everything, null, 1)
    // Printed and then saved, say: as long as nothing changed in between, that is one 交接.
    const isAgain = last?.action === action && isDeepStrictEqual(last.detail, detail)
    return { value: null, entries: isAgain ? [] : [{ action, subject: 'catalogue', detail }] }
  })
}
