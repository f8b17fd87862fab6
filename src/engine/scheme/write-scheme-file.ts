import { realpath, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative } from 'node:path'
import writeExcelFile from 'write-excel-file/node'
import { Failure } from '../../core/failure.ts'
import { Scheme } from '../../core/scheme/scheme.ts'
import { aboutHeadings, lineHeadings, retentionHeadings, sheetNames, toSheets } from '../../core/scheme/sheet.ts'
import { codeOf } from '../bundle/original.ts'
import { printable } from '../bundle/sheets.ts'

/** Writes a scheme, whole or not at all, replacing what was there. `outside`: the catalogue's folder. */
export async function writeSchemeFile(
  scheme: Scheme,
  out: string,
  format: 'xlsx' | 'json',
  outside: string,
): Promise<void> {
  // Without the row ids, which mean nothing elsewhere.
  const plain = Scheme.parse(scheme)
  const bytes = format === 'json' ? `${JSON.stringify(plain, null, 2)}\n` : await toWorkbook(plain)
  const partial = join(dirname(out), `.${basename(out)}.partial-${process.pid}`)
  try {
    await refuseInside(out, outside)
    await writeFile(partial, bytes, { flush: true })
    await rename(partial, out)
  } catch (error) {
    await rm(partial, { force: true })
    throw translate(error, out)
  }
}

async function refuseInside(out: string, outside: string): Promise<void> {
  if (!isAbsolute(out)) throw new Failure('invalid', '方案文件的位置应写完整路径。请重新选择位置。')
  const way = relative(await realpath(outside), await realpath(dirname(out)))
  if (!way.startsWith('..') && !isAbsolute(way)) {
    throw new Failure('invalid', '方案文件不能放在目录库文件夹里面。请选择其他位置。', { out })
  }
}

function toWorkbook(scheme: Scheme): Promise<Buffer> {
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

function translate(error: unknown, out: string): unknown {
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new Failure(
      'no-space',
      '磁盘空间不足，方案文件没有写成。请清理磁盘或换一个位置后重试。',
      { out },
      { cause: error },
    )
  }
  if (code === '' || error instanceof Failure) return error
  return new Failure(
    'invalid',
    `不能写入“${out}”：位置不存在、没有权限，或文件正被其他程序打开。请关闭该文件或换一个位置后重试。`,
    { out },
    { cause: error },
  )
}
