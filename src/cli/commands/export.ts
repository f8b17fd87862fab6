import { type CoveredSheet, countCovered } from '../../core/bundle/covered.ts'
import { Failure } from '../../core/failure.ts'
import { findBranch } from '../choose-branch.ts'
import type { Command } from '../command.ts'
import { jobResult } from '../job-result.ts'

export const exportBundle: Command = {
  usage:
    'export CATALOGUE --out FOLDER [--branch NAME] [--year N,N] [--only CODE,CODE] [--with originals,stamps] [--cover numbers] [--split slots] [--volume MB|any] [--dpi N] [--fit MB] [--by NAME]',
  summary: '生成迎检包',
  least: 1,
  most: 1,
  options: ['out', 'branch', 'year', 'only', 'with', 'cover', 'split', 'volume', 'dpi', 'fit', 'by'],
  async run(run) {
    const { client } = run.engine
    const [folder = ''] = run.positionals
    const { out, branch, year, only, with: extra, cover, split, volume, dpi, fit, by = '' } = run.options
    if (out === undefined) throw new Failure('invalid', `缺少 --out。用法：ledger ${exportBundle.usage}`)
    const extras = toList(extra)
    if (extras.some((each) => each !== 'originals' && each !== 'stamps')) {
      throw new Failure('invalid', `--with 只能是 originals、stamps。用法：ledger ${exportBundle.usage}`)
    }
    if (cover !== undefined && cover !== 'numbers') {
      throw new Failure('invalid', `--cover 只能是 numbers。用法：ledger ${exportBundle.usage}`)
    }
    if (split !== undefined && split !== 'slots') {
      throw new Failure('invalid', `--split 只能是 slots。用法：ledger ${exportBundle.usage}`)
    }
    const catalogue = await client.catalogue.open({ folder: run.path(folder) })
    const chosen = findBranch(catalogue, branch)
    const job = await client.bundles.make({
      out: run.path(out),
      branchIds: chosen === null ? [] : [chosen.id],
      years: toList(year).map(Number),
      codes: toList(only),
      withOriginals: extras.includes('originals'),
      withStamps: extras.includes('stamps'),
      bySlot: split === 'slots',
      ...(volume !== undefined && { volumeMegabytes: volume === 'any' ? null : Number(volume) }),
      imageDpi: dpi === undefined ? null : Number(dpi),
      fitMegabytes: fit === undefined ? null : Number(fit),
      madeBy: by,
      coverNumbers: cover === 'numbers',
      on: run.today,
    })
    const { kind: _, ...result } = await jobResult(run, 'export', job)
    return {
      json: result,
      text: [
        `迎检包：${result.folder}`,
        `${result.items} 件，${result.pages} 页，${toMegabytes(result.bytes)} MB，用时 ${result.seconds} 秒`,
        ...(result.volumes > 1 ? [`分为 ${result.volumes} 卷，请先打开 ${result.pdf}`] : []),
        ...(result.before === null ? [] : [`限定 ${fit} MB：图像保持原样约 ${toMegabytes(result.before)} MB`]),
        ...(result.reduced > 0 ? [`图像缩小到 ${result.imageDpi} dpi 以内：${result.reduced} 页`] : []),
        ...toCoveredText(result.covered),
        ...result.warnings.map((warning) => `注意：${warning}`),
      ].join('\n'),
      fellShort: result.warnings.length > 0,
    }
  },
}

function toCoveredText(sheets: readonly CoveredSheet[]): string[] {
  const shown = sheets.filter(({ withheld }) => withheld === '')
  if (shown.length === 0) return []
  const { pages, identity, phone } = countCovered(shown)
  return [
    `已遮盖号码：${pages} 页，身份证号 ${identity} 处，电话 ${phone} 处（请抽查）`,
    ...shown.map(
      ({ code, page, ...counts }) => `　${code} 第 ${page} 页：身份证号 ${counts.identity}，电话 ${counts.phone}`,
    ),
  ]
}

function toMegabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1)
}

function toList(text: string | undefined): string[] {
  return (text ?? '').split(/[,，、]/).flatMap((part) => (part.trim() === '' ? [] : [part.trim()]))
}
