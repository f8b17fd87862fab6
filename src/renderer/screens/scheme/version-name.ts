import type { TFunction } from 'i18next'
import type { SchemeVersion } from '../../../core/scheme/versions.ts'

const beginning = 1900

/** A version with the year from which it is in force; the first one holds for all years before the next. */
export function toVersionName(
  t: TFunction,
  { version, fromYear }: Pick<SchemeVersion, 'version' | 'fromYear'>,
): string {
  return fromYear === beginning
    ? t('scheme.firstVersion', { version })
    : t('scheme.versionName', { version, year: fromYear })
}
