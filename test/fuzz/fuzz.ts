import { parseArgs } from 'node:util'
import { fuzz } from './fuzz-files.ts'

/* npm run fuzz -- --cases N [--seed S]: N mutated PDFs, images, tables, bundles and backups; the engine must survive and explain each. */
const { values } = parseArgs({ options: { cases: { type: 'string', default: '3000' }, seed: { type: 'string' } } })
const cases = Number(values.cases)
if (!(cases > 0)) {
  console.error('usage: npm run fuzz -- --cases N [--seed S]')
  process.exit(2)
}
const seed = values.seed ?? new Date().toISOString()
const began = performance.now()
const found = await fuzz(cases, seed)
console.log(JSON.stringify({ cases, seed, seconds: Math.round((performance.now() - began) / 1000), ...found }, null, 2))
if (found.unexplained.length > 0 || found.problems.length > 0) process.exitCode = 1
