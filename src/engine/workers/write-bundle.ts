import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { countPages } from '../../core/bundle/arrange.ts'
import { refuseContradiction } from '../../core/bundle/contents.ts'
import { coverOrder } from '../../core/bundle/cover-order.ts'
import type { BundleOrder } from '../../core/bundle/order.ts'
import { isSecret } from '../../core/catalogue/item.ts'
import { Failure } from '../../core/failure.ts'
import type { ExportResult } from '../../core/job.ts'
import { makeFolder } from '../bundle/new-folder.ts'
import { writeBag } from '../bundle/write-bag.ts'
import { openFont } from '../pdf/font.ts'
import type { Task } from './task.ts'

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
  const bag = await makeFolder(order.out, order.catalogueFolder, (folder) => writeBag(order, folder, font, context))
  return {
    folder: order.out,
    pdf: join(order.out, bag.pdf),
    volumes: bag.volumes,
    reduced: bag.reduced,
    items: order.items.length,
    pages: countPages(order.items),
    bytes: bag.bytes,
    seconds: Math.round(performance.now() - began) / 1000,
    warnings: [...bag.warnings],
    covered: [...bag.covered],
    fingerprint: bag.fingerprint,
  }
}

/** The order should hold none; a paper that must not leave is stopped at the door all the same. */
function refuseSecrets(order: BundleOrder): void {
  const secret = order.items.filter((item) => isSecret(item.secrecy)).map((item) => item.code ?? item.title)
  if (secret.length === 0) return
  throw new Failure('invalid', `标有密级的文件不得放入迎检包：${secret.join('、')}。请先移出后再导出。`, { secret })
}
