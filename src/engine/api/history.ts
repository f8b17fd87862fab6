import type { ApiGroup } from '../../core/api.ts'
import { change } from '../change.ts'
import { type Context, requireSession } from '../context.ts'
import { exportHistory } from '../history/export-history.ts'
import { findLastStep, listHistory } from '../history/list-history.ts'
import { requireStep } from '../history/step.ts'
import { undoStep } from '../history/undo.ts'

export const history: ApiGroup<'history', Context> = {
  list: (context, { before, limit, ...filter }) => listHistory(requireSession(context).db, filter, { before, limit }),
  lastStep: (context) => findLastStep(requireSession(context).db),
  undo(context, { id }) {
    const step = requireStep(requireSession(context).db, id)
    const action = step.entry.subject.startsWith('item:') ? 'item.undo' : 'activity.undo'
    return change(context, action, ['items', 'activities', 'catalogue', 'pages', 'bin'], (db) => {
      const entries = undoStep(db, step)
      const last = entries.at(-1)
      if (!last) throw new Error('a step without an entry')
      return { value: {}, also: entries.slice(0, -1), subject: last.subject, detail: last.detail }
    })
  },
  export: (context, { out, ...filter }) => exportHistory(requireSession(context), filter, out),
}
