import writeExcelFile from 'write-excel-file/node'
import { registerHeadings } from '../../core/intake/register-row.ts'
import { countPages, type Paper } from './paper.ts'

const widths = [16, 10, 18, 26, 44, 12, 8, 10, 8, 30, 60]

/** Writes the register that 批量挂接 reads: one row an item, 档号 left to the template. */
export async function writeRegister(file: string, papers: readonly Paper[]): Promise<void> {
  const rows = papers.map((paper) => [
    null,
    paper.line,
    paper.documentNumber ?? null,
    paper.issuer,
    paper.title,
    paper.date,
    paper.secrecy ?? null,
    paper.retention,
    countPages(paper.files),
    paper.note ?? null,
    paper.files.map((one) => one.name).join(';'),
  ])
  const head = registerHeadings.map((value) => ({ value, fontWeight: 'bold' as const }))
  const columns = widths.map((width) => ({ width }))
  await writeExcelFile([head, ...rows], { sheet: '归档文件目录', columns }).toFile(file)
}
