import { countPages, itemsOf, type Section } from '../../core/bundle/arrange.ts'
import type { CoveredSheet } from '../../core/bundle/covered.ts'
import type { BundleOrder } from '../../core/bundle/order.ts'
import { bundleFileName, bundleTitle } from '../../core/bundle/title.ts'
import { planVolumes, type Volume, volumeFileName } from '../../core/bundle/volumes.ts'
import { checklistPages } from '../../core/layout/checklist.ts'
import { cover } from '../../core/layout/cover.ts'
import { coveredListPages } from '../../core/layout/covered-list.ts'
import { guidePages } from '../../core/layout/guide.ts'
import { leftOutPages } from '../../core/layout/left-out.ts'
import type { Measure } from '../../core/layout/page.ts'
import { registerPages } from '../../core/layout/register.ts'
import { volumeListPages } from '../../core/layout/volume-list.ts'
import type { Sink } from '../pdf/sink.ts'
import type { WrittenFile } from './hashed-file.ts'
import { type Contents, type PdfTools, writePdf } from './write-pdf.ts'

/** Makes a file of whatever is written; its name is relative to `data`. */
type WriteFile<File extends WrittenFile> = (name: string, fill: (sink: Sink) => Promise<void>) => Promise<File>

type Front = Contents['fronts'][number]

/** Writes the bundle as one PDF, or its front and a PDF a volume; the first is the one to open first. `reduced` counts pages. */
export async function writePdfs<File extends WrittenFile>(
  order: BundleOrder,
  sections: readonly Section[],
  writeFile: WriteFile<File>,
  tools: Omit<PdfTools, 'count'> & { warn(sentence: string): void },
): Promise<{ readonly files: readonly File[]; readonly reduced: number }> {
  const { measure } = tools.font
  const { most } = order.division
  const count = { done: 0, reduced: 0, total: countPages(itemsOf(sections)) }
  const covered = [...tools.covered.values()]
  const files: File[] = []
  for (const { name, contents } of listFiles(order, sections, covered, measure)) {
    const file = await writeFile(name, async (sink) => {
      for (const warning of await writePdf(order, contents, sink, { ...tools, count })) tools.warn(warning)
    })
    files.push(file)
    if (most === null || file.bytes <= most) continue
    tools.warn(`“${name}”有 ${toMegabytes(file.bytes)} MB，超过每卷 ${toMegabytes(most)} MB：一件不拆开放在两卷里。`)
  }
  return { files, reduced: count.reduced }
}

function listFiles(
  order: BundleOrder,
  sections: readonly Section[],
  covered: readonly CoveredSheet[],
  measure: Measure,
): { readonly name: string; readonly contents: Contents }[] {
  const whole = bundleFileName(order)
  const title = bundleTitle(order)
  const [bare, filled] = [sections.filter(isBare), sections.filter((section) => !isBare(section))]
  const volumes = planVolumes(filled, order.division)
  if (volumes.length < 2) {
    return [{ name: whole, contents: { title, fronts: frontsOf(order, sections, [], covered, measure), sections } }]
  }
  const parts = volumes.flatMap((volume) => volume.sections)
  return [
    // What holds nothing has its cover in the front, where it says so.
    { name: whole, contents: { title, fronts: frontsOf(order, parts, volumes, covered, measure), sections: bare } },
    ...volumes.map((volume) => ({
      name: volumeFileName(whole, volume),
      contents: {
        title: `${title}第 ${volume.number} 卷`,
        fronts: [{ title: '封面', pages: [cover(order, measure, volume)] }],
        sections: volume.sections,
      },
    })),
  ]
}

/** What stands before the papers, or in a file of its own where these are in volumes. */
function frontsOf(
  order: BundleOrder,
  sections: readonly Section[],
  volumes: readonly Volume[],
  covered: readonly CoveredSheet[],
  measure: Measure,
): Front[] {
  const whole = bundleFileName(order)
  const listed = volumes.map((volume) => ({ volume, file: volumeFileName(whole, volume) }))
  const numbers = new Map(volumes.flatMap(({ number, sections: held }) => held.map(({ anchor }) => [anchor, number])))
  const volumeOf = volumes.length === 0 ? null : ({ anchor }: Section) => numbers.get(anchor) ?? null
  return [
    { title: '封面', pages: [cover(order, measure)] },
    { title: '使用与核验说明', pages: guidePages(order, measure, volumes.length > 0) },
    ...(volumes.length === 0 ? [] : [{ title: '分卷清单', pages: volumeListPages(order, listed, measure) }]),
    { title: '归档文件目录', pages: registerPages(order, sections, measure, volumeOf) },
    { title: '核对清单', pages: checklistPages({ ...order, title: bundleTitle(order) }, measure) },
    { title: '未收录文件清单', pages: leftOutPages(order, measure) },
    ...(order.coverNumbers ? [{ title: '号码遮盖清单', pages: coveredListPages(order, covered, measure) }] : []),
  ]
}

function isBare(section: Section): boolean {
  return itemsOf([section]).length === 0
}

function toMegabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1)
}
