import { toFileName } from '../core/bundle/file-name.ts'
import { toCompactDay } from '../core/day.ts'

/** A name that every file system takes: no separators, reserved characters, trailing dots or blanks. */
export function toFolderName(text: string): string {
  return toFileName(text.replace(/[\p{Cc}<>:"/\\|?*]/gu, ''), 60) || '支部'
}

/** The folder of a bundle: `第一党支部2024年度迎检包-20241120`. */
export function toBundleName({ title, on }: { readonly title: string; readonly on: string }): string {
  return toFolderName(`${[...title].slice(0, 50).join('')}-${toCompactDay(on)}`)
}

/** The folder of a 核对清单: `核对清单-第一党支部-2024年度-20250115`. */
export function toChecklistName(of: {
  readonly branch: string | null
  readonly year: number
  readonly on: string
}): string {
  return toFolderName(`核对清单-${of.branch ?? '全部支部'}-${of.year}年度-${toCompactDay(of.on)}`)
}

/** The folder of printed forms: `档案盒用表-第一党支部-2024年度-20250115`. */
export function toFormsName(of: {
  readonly branch: string | null
  readonly year: number | null
  readonly on: string
}): string {
  const year = of.year === null ? [] : [`${of.year}年度`]
  return toFolderName(
    ['档案盒用表', ...(of.branch === null ? [] : [of.branch]), ...year, toCompactDay(of.on)].join('-'),
  )
}

/** The folder of a restored catalogue: `第一党支部台账-恢复20250115`. */
export function toRestoredName({ branch, on }: { readonly branch: string; readonly on: string }): string {
  return toFolderName(`${[...branch].slice(0, 40).join('')}台账-恢复${toCompactDay(on)}`)
}
