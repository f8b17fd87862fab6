import type { ApiGroup } from '../../core/api.ts'
import type { Item } from '../../core/catalogue/item.ts'
import { Failure } from '../../core/failure.ts'
import { change } from '../change.ts'
import { type Context, requireSession } from '../context.ts'
import { changeFiled } from '../filing/change-filed.ts'
import { fileItem } from '../filing/file-item.ts'
import { refuseDeleted, requireFiled } from '../filing/require-filed.ts'
import { unfileItem } from '../filing/unfile-item.ts'
import { listItemActivities } from '../store/activities.ts'
import type { Db } from '../store/database.ts'
import { orderItems } from '../store/item-order.ts'
import {
  findItem,
  getIntakeNotes,
  getItem,
  listItems,
  listSummaries,
  saveWithheld,
  tallyItems,
} from '../store/items.ts'
import { toLogged } from '../store/logged.ts'
import { listPages } from '../store/pages.ts'

export const items: ApiGroup<'items', Context> = {
  list: (context, query) => listItems(requireSession(context).db, query),
  page(context, { offset, limit, ...query }) {
    const { db } = requireSession(context)
    const { ids, groups } = orderItems(db, query)
    return { total: ids.length, groups, items: listSummaries(db, [...ids.subarray(offset, offset + limit)]) }
  },
  ids(context, { offset, limit, ...query }) {
    const { ids } = orderItems(requireSession(context).db, query)
    return { total: ids.length, ids: [...ids.subarray(offset, offset + limit)] }
  },
  some: (context, { ids }) => listSummaries(requireSession(context).db, ids),
  get: (context, { id }) => toItem(requireSession(context).db, id),
  find(context, { code }) {
    const { db } = requireSession(context)
    const found = findItem(db, code)
    if (!found) throw new Failure('not-found', `没有档号为“${code}”的档案。请核对档号。`, { code })
    return toItem(db, found.id)
  },
  file: (context, { id, placement, fields, shows }) =>
    change(context, 'item.file', ['items', 'activities', 'catalogue'], (db, at) => {
      const before = getItem(db, id)
      if (before.state === 'filed')
        throw new Failure('conflict', `这件已经归档，档号为“${before.code}”。请到“档案”中查看。`)
      refuseDeleted(before)
      const { also } = fileItem(db, id, placement, fields, '', at, shows)
      return {
        value: toItem(db, id),
        also,
        subject: `item:${id}`,
        detail: { before: toLogged(before), after: toLogged(getItem(db, id)) },
      }
    }),
  unfile: (context, { id }) =>
    change(context, 'item.unfile', ['items', 'activities', 'catalogue'], (db, at) => {
      const before = getItem(db, id)
      const also = unfileItem(db, before, at)
      return {
        value: toItem(db, id),
        also,
        subject: `item:${id}`,
        detail: { before: toLogged(before), after: toLogged(getItem(db, id)) },
      }
    }),
  change: (context, { id, lineId, fields }) =>
    change(context, 'item.change', ['items', 'activities'], (db, at) => {
      const before = getItem(db, id)
      const { also, followed } = changeFiled(db, before, lineId, fields, at)
      return {
        value: { ...toItem(db, id), followed },
        also,
        subject: `item:${id}`,
        detail: { before: toLogged(before), after: toLogged(getItem(db, id)) },
      }
    }),
  withhold: (context, { id, reason }) =>
    change(context, 'item.withhold', ['items', 'bundles'], (db) => {
      const before = getItem(db, id)
      requireFiled(before)
      saveWithheld(db, id, reason)
      return {
        value: toItem(db, id),
        subject: `item:${id}`,
        detail: { before: toLogged(before), after: toLogged(getItem(db, id)) },
      }
    }),
  tally: (context, query) => tallyItems(requireSession(context).db, query),
}

function toItem(db: Db, id: number): Item {
  return {
    ...getItem(db, id),
    ...getIntakeNotes(db, id),
    pages: listPages(db, id),
    activities: listItemActivities(db, id),
  }
}
