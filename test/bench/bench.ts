import { benchAnswer } from './answer.ts'
import { benchChecks } from './checks.ts'
import { benchDesktop } from './desktop.ts'
import { benchExport } from './export.ts'
import { benchImport } from './import.ts'
import { benchOcr } from './ocr.ts'
import { benchRepeats } from './repeats.ts'
import { benchSearch } from './search.ts'
import { benchSoak } from './soak.ts'
import { printTable, type Table } from './table.ts'

/*
 * npm run bench -- [NAME] [--json] [--pages N]: each bench measures this program against a peer, or against the
 * machine's own limit, in one and the same run (`--pages` counts branches for checks, pages of each kind for ocr). Figures are read as ratios.
 */
const benches: Readonly<Record<string, (pages: number | null) => Promise<Table[]>>> = {
  answer: benchAnswer,
  checks: benchChecks,
  desktop: benchDesktop,
  export: benchExport,
  import: benchImport,
  ocr: benchOcr,
  repeats: benchRepeats,
  search: benchSearch,
  soak: benchSoak,
}

const args = process.argv.slice(2)
const json = args.includes('--json')
const at = args.indexOf('--pages')
const pages = at < 0 ? null : Number(args[at + 1])
const names = args.filter((arg, index) => !arg.startsWith('--') && (at < 0 || index !== at + 1))
const unknown = names.filter((name) => !Object.hasOwn(benches, name))
if (unknown.length > 0 || Number.isNaN(pages)) {
  console.error(`usage: npm run bench -- [${Object.keys(benches).join('|')}] [--json] [--pages N]`)
  process.exit(2)
}

const tables: Table[] = []
for (const [name, bench] of Object.entries(benches)) {
  if (names.length > 0 && !names.includes(name)) continue
  const made = await bench(pages)
  tables.push(...made)
  if (!json) for (const table of made) printTable(table)
}
if (json) console.log(JSON.stringify(tables, null, 2))
