import { Scheme } from '../../core/scheme/scheme.ts'
import { aboutHeadings, lineHeadings, retentionHeadings, sheetNames, toSheets } from '../../core/scheme/sheet.ts'
import { translateOutError } from '../bundle/out-error.ts'
import { refusePlace } from '../bundle/refuse-place.ts'
import { printable } from '../bundle/sheets.ts'
import { writeWhole } from '../disk/write-whole.ts'

/** Writes a scheme, whole or not at all, replacing what was there. `outside`: the catalogue's folder. */
export async function writeSchemeFile(
  scheme: Scheme,
  out: string,
  format: 'xlsx' | 'json',
  outside: string,
): Promise<void> {
  // Without the row ids, which mean nothing elsewhere.
  const plain = Scheme.parse(scheme)
  const bytes = format === 'json' ? `${JSON.stringify(plain, null, 2)}\n` : await toSchemeWorkbook(plain)
  try {
    await refusePlace(out, outside, { noun: '方案文件' })
    await writeWhole(out, bytes)
  } catch (error) {
    throw translateOutError(error, out, '方案文件')
  }
}

/** A scheme as a workbook. Every cell is text, whatever it looks like. */
export async function toSchemeWorkbook(scheme: Scheme): Promise<Buffer> {
  const { default: writeExcelFile } = await import('write-excel-file/node')
  const { lines, retentions, about } = toSheets(scheme)
  return writeExcelFile([
    sheet(sheetNames.lines, lineHeadings, lines, [7, 9, 26, 26, 12, 44, 11, 16, 44, 10, 8, 10, 24]),
    sheet(sheetNames.retentions, retentionHeadings, retentions ?? [], [10, 20]),
    sheet(sheetNames.about, aboutHeadings, about ?? [], [40, 12, 80]),
  ]).toBuffer()
}

function sheet<Heading extends string>(
  name: string,
  headings: readonly Heading[],
  rows: readonly { readonly cells: Readonly<Record<Heading, string>> }[],
  widths: readonly number[],
) {
  const cell = (value: string) => (value === '' ? null : { type: String, value: printable(value), wrap: true })
  return {
    sheet: name,
    data: [
      headings.map((value) => ({ type: String, value, fontWeight: 'bold' as const, align: 'center' as const })),
      ...rows.map(({ cells }) => headings.map((heading) => cell(cells[heading]))),
    ],
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  }
}
