import { resolve } from 'node:path'
import type { ApiGroup } from '../../core/api.ts'
import { dayOf } from '../../core/day.ts'
import { Failure, toFailureReport } from '../../core/failure.ts'
import { deleteItems } from '../bin/delete-items.ts'
import { judgeDeleted, toDestroyed } from '../bin/destroy.ts'
import { followActivities } from '../bin/follow-activities.ts'
import { removeUnwanted } from '../bin/remove-unwanted.ts'
import { change } from '../change.ts'
import { readRules } from '../checks/read-rules.ts'
import { type Context, requireSession } from '../context.ts'
import { takeFromBin } from '../store/bin.ts'
import { getCatalogue } from '../store/catalogue.ts'
import { listItemCorrections } from '../store/corrections.ts'
import { type Db, eraseRemoved, translateStoreError } from '../store/database.ts'
import { addDestruction, getDestruction, listDestructions } from '../store/destructions.ts'
import { getItem } from '../store/items.ts'
import { type Entry, toEntry, toLogged } from '../store/logged.ts'

const parts = ['items', 'activities', 'catalogue', 'pages', 'bin'] as const

export const bin: ApiGroup<'bin', Context> = {
  list: (context, { on }) => judgeDeleted(requireSession(context).db, on),
  put: (context, { ids, reason, by }) =>
    change(context, 'item.delete', parts, (db, at) => {
      const { rules } = readRules(context.settings.resources)
      const titleOf = (rule: string) => rules.find((each) => each.id === rule)?.title ?? rule
      return { value: {}, entries: deleteItems(db, new Set(ids), { at, by, reason }, titleOf) }
    }),
  restore: (context, { id }) =>
    change(context, 'item.restore', parts, (db) => {
      const before = getItem(db, id)
      if (before.state !== 'deleted') throw new Failure('conflict', '这件不在回收站中，不用恢复。')
      const also = followActivities(db, id, () => takeFromBin(db, id))
      const after = toLogged(getItem(db, id))
      return { value: {}, also, subject: `item:${id}`, detail: { before: toLogged(before), after } }
    }),
  destroy(context, { ids, on, ...fields }) {
    const { db, folder } = requireSession(context)
    const made = change(context, 'destruction.add', parts, (tx, at) => {
      const items = toDestroyed(tx, ids, on)
      const gone = items.flatMap(({ itemId }): Entry[] => [
        ...listItemCorrections(tx, itemId).map(({ pageId, ...before }) => toEntry('page', pageId, before, null)),
        { ...toEntry('item', itemId, toLogged(getItem(tx, itemId)), null), action: 'item.destroy' },
      ])
      const value = addDestruction(tx, fields, items, at)
      return {
        value,
        also: gone,
        subject: `destruction:${value.id}`,
        detail: { before: null, after: value, by: fields.by },
      }
    })
    eraseTexts(db, folder)
    const left = removeUnwanted(db, folder)
    if (left === 0) return made
    throw new Failure(
      'busy',
      `所选的件已经销毁，销毁清册已生成；但有${left}个原件正被别的程序占用，还没有从磁盘上删去。请关闭那个程序，再重新打开目录库，届时会自动删去。`,
      { left },
    )
  },
  destructions: (context) => listDestructions(requireSession(context).db),
  print(context, { id, out }) {
    const { db, folder } = requireSession(context)
    const destruction = getDestruction(db, id)
    return context.tasks.run('writeDestruction', {
      destruction: { ...destruction, on: dayOf(destruction.at) },
      catalogueFolder: folder,
      catalogueUuid: getCatalogue(db, folder).uuid,
      out: resolve(out),
      resources: context.settings.resources,
    })
  },
}

/** Of what is destroyed no word stays in the database. */
function eraseTexts(db: Db, folder: string): void {
  try {
    eraseRemoved(db)
  } catch (error) {
    const { kind, message } = toFailureReport(translateStoreError(error, folder))
    throw new Failure(
      kind,
      `所选的件已经销毁，销毁清册已生成；但没能把它们的文字从数据库文件里抹干净：${message}下次销毁时会再抹一次。`,
      { folder },
      { cause: error },
    )
  }
}
