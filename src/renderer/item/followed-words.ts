import type { TFunction } from 'i18next'
import { type Fate, type Followed, fates, listFates } from '../../core/activities/followed.ts'

/** What became of the activities of corrected items, in a sentence; null where nothing did. */
export function toFollowedWords(t: TFunction, all: readonly (Followed | null)[]): string | null {
  const followed = all.filter((each) => each !== null)
  const [first, ...rest] = followed
  if (!first) return null
  const sayShown = (shown: Followed['before']) => ({
    date: shown?.date ?? '',
    kinds: (shown?.kinds ?? []).map((kind) => t(`common.activity.${kind}`)).join(t('common.listMark')),
  })
  const sayOne = (fate: Fate) => {
    const [was, is] = [sayShown(first.before), sayShown(first.after)]
    return t(`item.followed.${fate}`, { ...(first.after ? is : was), before: was.kinds, dateBefore: was.date })
  }
  if (rest.length === 0) return listFates(first).map(sayOne).join(t('common.clauseMark'))
  const told = followed.flatMap(listFates)
  return fates
    .map((fate) => ({ fate, count: told.filter((each) => each === fate).length }))
    .filter(({ count }) => count > 0)
    .map(({ fate, count }) => t(`item.followedMany.${fate}`, { count }))
    .join(t('common.clauseMark'))
}
