import { resolve } from 'node:path'
import type { ApiGroup } from '../../core/api.ts'
import { change } from '../change.ts'
import { type Context, requireSession } from '../context.ts'
import { getCatalogue } from '../store/catalogue.ts'
import { gatherSuccession } from '../succession/gather-succession.ts'

export const succession: ApiGroup<'succession', Context> = {
  async print(context, { on, out, ...fields }) {
    const { db, folder } = requireSession(context)
    const printed = await context.tasks.run('writeSuccession', {
      succession: gatherSuccession(context, fields, on),
      catalogueUuid: getCatalogue(db, folder).uuid,
      out: resolve(out),
      madeAt: context.now(),
      resources: context.settings.resources,
    })
    const { from: handedBy, to: takenBy, witness } = fields
    const detail = { before: null, after: { handedBy, takenBy, witness } }
    change(context, 'succession.print', [], () => ({ value: null, subject: 'catalogue', detail }))
    return printed
  },
}
