import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { countPages } from '../../core/bundle/arrange.ts'
import { refuseContradiction } from '../../core/bundle/contents.ts'
import { coverOrder } from '../../core/bundle/cover-order.ts'
import { attemptsFrom, tooSmall } from '../../core/bundle/fit.ts'
import type { BundleOrder } from '../../core/bundle/order.ts'
import { isSecret } from '../../core/catalogue/item.ts'
import { Failure } from '../../core/failure.ts'
import type { ExportResult } from '../../core/job.ts'
import { makeFolder } from '../bundle/new-folder.ts'
import { type WrittenBag, writeBag } from '../bundle/write-bag.ts'
import { type Font, openFont } from '../pdf/font.ts'
import type { Task, TaskContext } from './task.ts'

/**
 * A bundle made. `folder` and `pdf` are absolute; `pages` are the items' pages (as on the cover), `bytes` those of all
 * files, `fingerprint` the SHA-256 of the tag manifest.
 */
export type WrittenBundle = Omit<ExportResult, 'kind'> & { readonly fingerprint: string }

/** Makes 迎检包 in the folder `order.out`, whole or not at all. `resources` is the absolute path of the shipped resources. */
export const writeBundle: Task<{ order: BundleOrder; resources: string }, WrittenBundle> = async (
  { order: asked, resources },
  context,
) => {
  const began = performance.now()
  refuseContradiction(asked)
  refuseSecrets(asked)
  const order = asked.coverNumbers ? coverOrder(asked) : asked
  const font = await openFont(join(resources, 'fonts', 'NotoSansSC-Regular.ttf'))
  const { bag, imageDpi } = await writeFitting(order, font, context)
  return {
    folder: order.out,
    pdf: join(order.out, bag.pdf),
    volumes: bag.volumes,
    reduced: bag.reduced,
    imageDpi,
    before: null,
    items: order.items.length,
    pages: countPages(order.items),
    bytes: bag.bytes,
    seconds: Math.round(performance.now() - began) / 1000,
    warnings: [...bag.warnings],
    covered: [...bag.covered],
    fingerprint: bag.fingerprint,
  }
}

/** Writes it with pictures smaller and smaller until it is no larger than it may be. */
async function writeFitting(
  order: BundleOrder,
  font: Font,
  context: TaskContext,
): Promise<{ readonly bag: WrittenBag; readonly imageDpi: number | null }> {
  const { most, out, catalogueFolder } = order
  let least = 0
  for (const images of most === null ? [order] : attemptsFrom(order)) {
    try {
      const bag = await makeFolder(out, catalogueFolder, async (folder) => {
        const written = await writeBag({ ...order, ...images }, folder, font, context)
        if (most !== null && written.bytes > most) throw new TooLarge(written.bytes)
        return written
      })
      return { bag, imageDpi: images.imageDpi }
    } catch (error) {
      if (!(error instanceof TooLarge)) throw error
      least = error.bytes
    }
  }
  throw tooSmall(most ?? 0, least)
}

class TooLarge extends Error {
  readonly bytes: number

  constructor(bytes: number) {
    super(`the bundle has ${bytes} bytes`)
    this.bytes = bytes
  }
}

/** The order should hold none; a paper that must not leave is stopped at the door all the same. */
function refuseSecrets(order: BundleOrder): void {
  const secret = order.items.filter((item) => isSecret(item.secrecy)).map((item) => item.code ?? item.title)
  if (secret.length === 0) return
  throw new Failure('invalid', `标有密级的文件不得放入迎检包：${secret.join('、')}。请先移出后再导出。`, { secret })
}
