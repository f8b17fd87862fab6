import type { TFunction } from 'i18next'
import type { Item } from '../../core/catalogue/item.ts'

type Named = Pick<Item, 'title' | 'state'> & Partial<Pick<Item, 'guess'>>

/** What a paper is called on screen, the same everywhere: in the inbox by its guess, as its form opens. */
export function titleOf(t: TFunction, { title, state, guess }: Named): string {
  return (state === 'inbox' && guess?.title?.value) || title || t('common.untitled')
}
