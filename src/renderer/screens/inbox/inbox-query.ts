import { ItemListQuery } from '../../../core/catalogue/item-list.ts'

/** All that waits, as it came in. */
export const inboxQuery = ItemListQuery.parse({ state: 'inbox' })
