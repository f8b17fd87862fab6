import type { ActivityKind } from '../../core/catalogue/activity.ts'
import type { Day } from '../../core/day.ts'

/** What stands on a page, from top to bottom. */
export type Block =
  | { readonly kind: 'red-head' | 'heading' | 'entry' | 'centre' | 'text'; readonly text: string }
  | { readonly kind: 'fields'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'table'; readonly widths: readonly number[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'signed'; readonly lines: readonly string[]; readonly seal: boolean }

/** `head` and `foot` are the small print of a bound book; `hand` sets the text a little unevenly, as written. */
export interface PaperPage {
  readonly blocks: readonly Block[]
  readonly head?: string
  readonly foot?: string
  readonly hand?: boolean
}

/** How a scanner was set. */
export type Tone = 'colour' | 'grey' | 'bitonal'

/** A file to draw. JPEG and PNG hold one page; a `text-pdf` was never paper and has real text. */
export type PaperFile =
  | { readonly name: string; readonly make: 'jpeg' | 'png'; readonly tone: Tone; readonly pages: readonly [PaperPage] }
  | {
      readonly name: string
      readonly make: 'tiff' | 'image-pdf'
      readonly tone: Tone
      readonly pages: readonly PaperPage[]
    }
  | { readonly name: string; readonly make: 'text-pdf'; readonly pages: readonly PaperPage[] }

/** A meeting or activity on pages of a book; pages count from 1 within the item. */
export interface BookActivity {
  readonly firstPage: number
  readonly lastPage: number
  readonly date: Day
  readonly kinds: readonly ActivityKind[]
  readonly group: string | null
  readonly topic: string
  /** 应到, 实到 and 请假, as the page says. */
  readonly due: number
  readonly present: number
  readonly excused: number
}

/** One row of the register with the files it names. `line` is a code of the sample scheme. */
export interface Paper {
  readonly line: string
  readonly documentNumber?: string
  readonly issuer: string
  readonly title: string
  readonly date: Day
  readonly secrecy?: '内部'
  readonly retention: '永久' | '30年' | '10年'
  readonly note?: string
  readonly files: readonly PaperFile[]
  readonly activities?: readonly BookActivity[]
}

export function countPages(files: readonly PaperFile[]): number {
  return files.reduce((sum, file) => sum + file.pages.length, 0)
}
