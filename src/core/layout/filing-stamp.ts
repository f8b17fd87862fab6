import { pad } from '../day.ts'
import { findBlank, markDark } from '../scan/find-blank.ts'
import type { Raster } from '../scan/raster.ts'
import { cellText, sizesDown } from './fit.ts'
import { type Mark, type Measure, rule } from './page.ts'
import { mm } from './paper.ts'

/** What 归档章 states (DA/T 22—2015, 5.4.2); whatever is not known stays an empty cell. */
export interface StampFields {
  readonly fonds: string
  readonly year: number | null
  readonly number: number | null
  /** 机构(问题). */
  readonly unit: string
  readonly retention: string
  readonly pages: number
}

/** 45 by 16 mm, in six equal cells. */
const [width, height] = [mm(45), mm(16)]
const [cellWidth, cellHeight] = [width / 3, height / 2]
/** Left free round the stamp. */
const around = mm(2)

/**
 * 归档章 for a page of `size` points, where `grey` (the page as a small grey picture; null where it cannot be seen) is
 * blank, as far up as it goes. Where no place is blank it stands below the page, which is `extra` points longer then.
 */
export function filingStamp(
  fields: StampFields,
  grey: Raster | null,
  size: { readonly width: number; readonly height: number },
  measure: Measure,
): { readonly marks: readonly Mark[]; readonly extra: number } {
  const scale = grey === null ? 0 : grey.width / size.width
  const room = { width: (width + around * 2) * scale, height: (height + around * 2) * scale }
  const found = grey === null ? null : findBlank(markDark(grey), room, mm(3) * scale)
  if (found !== null) {
    return { marks: draw(fields, found.x / scale + around, found.y / scale + around, measure), extra: 0 }
  }
  const x = Math.max(around, size.width - around - width)
  return { marks: draw(fields, x, size.height + around, measure), extra: height + around }
}

function draw(fields: StampFields, left: number, top: number, measure: Measure): Mark[] {
  const rows = [
    [fields.fonds, String(fields.year ?? ''), fields.number === null ? '' : pad(fields.number, 4)],
    [fields.unit, fields.retention, String(fields.pages)],
  ]
  const texts = rows.flatMap((cells, row) =>
    cells.flatMap((content, column) => {
      const cell = {
        x: left + column * cellWidth + 1.5,
        y: top + row * cellHeight,
        width: cellWidth - 3,
        height: cellHeight,
      }
      return content === '' ? [] : cellText(cell, content, sizesDown(10, 4), measure)
    }),
  )
  const lines = [
    ...[0, 1, 2].map((row) => rule(left, top + row * cellHeight, left + width, top + row * cellHeight, 0.7)),
    ...[0, 1, 2, 3].map((column) => rule(left + column * cellWidth, top, left + column * cellWidth, top + height, 0.7)),
  ]
  return [...texts, ...lines]
}
