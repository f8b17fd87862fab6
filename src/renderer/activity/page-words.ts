import type { TFunction } from 'i18next'

/** `第 3 页`, `第 3–5 页`. */
export function toPageWords(
  t: TFunction,
  { firstPage, lastPage }: { readonly firstPage: number; readonly lastPage: number },
): string {
  if (firstPage === lastPage) return t('activities.page', { first: firstPage })
  return t('activities.pages', { first: firstPage, last: lastPage })
}
