import { createReadStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { BundleOrder } from '../../core/bundle/order.ts'
import { nameOriginals } from '../../core/bundle/original-name.ts'
import { originalPath } from '../../core/catalogue/original.ts'
import type { TaskContext } from '../workers/task.ts'
import { checkCancelled } from './cancelled.ts'
import { type WrittenFile, writeHashedFile } from './hashed-file.ts'

type Copied = WrittenFile & { readonly path: string }

/**
 * Copies the originals of all items below `data/原件` under names that people can read, each byte checked on the way. One
 * that is missing or no longer what was filed is not put in; `warn` says which. Memory stays the same at any size.
 */
export async function writeOriginals(
  order: BundleOrder,
  folder: string,
  context: TaskContext,
  warn: (sentence: string) => void,
): Promise<Copied[]> {
  await mkdir(join(folder, 'data/原件'))
  const copied: Copied[] = []
  const named = nameOriginals(order.items)
  const shared = new Set(order.sharedOriginals)
  for (const [index, { path, page }] of named.entries()) {
    if (shared.has(page.sha256)) {
      warn(`${path}：这份扫描里还有不在本包的页，原件没有放入本包；本件的页都在 PDF 中。`)
      continue
    }
    checkCancelled(context.signal, '已取消导出，没有留下未完成的迎检包。')
    context.progress(index, named.length, path)
    const target = join(folder, 'data', path)
    const source = join(order.catalogueFolder, originalPath(page))
    const written = await copy(source, target)
    if (written?.sha256 === page.sha256) copied.push({ path: `data/${path}`, ...written })
    else {
      await rm(target, { force: true })
      const reason = written === null ? '原件缺失或无法读取' : '原件已被改动'
      warn(`${path}：${reason}，没有放入本包。请在目录库中运行核验，从备份恢复原件后重新导出。`)
    }
  }
  return copied
}

/** Null where the source cannot be read; a target that cannot be written is the caller's failure. */
async function copy(source: string, target: string): Promise<WrittenFile | null> {
  let isUnreadable = false
  const written = await writeHashedFile(target, async (sink) => {
    const chunks = createReadStream(source, { highWaterMark: 1 << 20 })
    chunks.once('error', () => {
      isUnreadable = true
    })
    try {
      for await (const chunk of chunks) {
        sink.write(chunk)
        await sink.drained()
      }
    } catch (error) {
      if (!isUnreadable) throw error
    }
  })
  return isUnreadable ? null : written
}
