import type { ApiGroup } from '../../core/api.ts'
import { change } from '../change.ts'
import { type Context, requireSession } from '../context.ts'
import { exportHistory } from '../history/export-history.ts'
import { findLastStep, listHistory } from '../history/list-history.ts'
import { requireStep } from '../history/step.ts'
import { undoStep } from '../history/undo.ts'

const paperParts = ['items', 'activities', 'catalogue', 'pages', 'bin'] as const
const waiverParts = ['waivers'] as const

export const history: ApiGroup<'history', Context> = {
  list: (context, { before, limit, ...filter }) => listHistory(requireSession(context).db, filter, { before, limit }),
  lastStep: (context) => findLastStep(requireSession(context).db),
  undo(context, { id }) {
    const step = requireStep(requireSession(context).db, id)
    const parts = step.does === 'put-waiver-back' ? waiverParts : paperParts
    return change(context, 'undo', parts, (db) => ({ value: {}, entries: undoStep(db, step) }))
  },
  export: (context, { out, ...filter }) => exportHistory(requireSession(context), filter, out),
}
