import type { Turn } from '../../core/catalogue/page.ts'
import { toTurn } from '../../core/catalogue/page.ts'
import type { Paper } from '../../core/host-api.ts'

/** Points left white around a scan: most printers reach no further. */
const margin = 14

/**
 * Where a picture of `width` by `height`, shown turned by `turn`, stands on an upright sheet: as large as it fits, wide ones
 * turned a quarter more, as a person would turn the sheet. As an SVG transform of the picture at its own size.
 */
export function fitPage(
  { width, height, turn }: { readonly width: number; readonly height: number; readonly turn: Turn },
  sheet: Paper,
): string {
  const isOnItsSide = turn % 2 === 1
  const isWide = isOnItsSide ? height > width : width > height
  const turns = toTurn(turn + (isWide ? 1 : 0))
  const [wide, high] = turns % 2 === 1 ? [height, width] : [width, height]
  const scale = Math.min((sheet.width - 2 * margin) / wide, (sheet.height - 2 * margin) / high)
  return [
    `translate(${sheet.width / 2} ${sheet.height / 2})`,
    `rotate(${turns * 90})`,
    `scale(${scale})`,
    `translate(${-width / 2} ${-height / 2})`,
  ].join(' ')
}
