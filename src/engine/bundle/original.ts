import { join } from 'node:path'
import type { BundlePage } from '../../core/bundle/order.ts'
import { originalPath } from '../../core/catalogue/original.ts'
import { type OpenSource, openByteSource } from '../pdf/byte-source.ts'
import type { CheckOrder, CheckReport } from './check-thread.ts'
import { startThread } from './side-thread.ts'

/** An original proven to be what was filed, to be closed by whoever opened it; or why it cannot be used. */
export type OpenedOriginal =
  | { readonly ok: true; readonly source: OpenSource }
  | { readonly ok: false; readonly reason: '原件缺失' | '原件已被改动' | '原件无法读取' }

/** Originals on their way into a bundle. A thread counts their SHA-256 ahead of their use; what differs is never handed on. */
export type Originals = {
  /** Says that a page's original will be opened soon. */
  expect(page: BundlePage): void
  open(page: BundlePage): Promise<OpenedOriginal>
  close(): Promise<void>
}

export function openOriginals(catalogueFolder: string): Originals {
  const thread = startThread('check-thread', null)
  const waiting = new Map<number, PromiseWithResolvers<CheckReport>>()
  const checked = new Map<string, Promise<CheckReport>>()
  let asked = 0

  thread.on('message', (report: CheckReport) => {
    waiting.get(report.id)?.resolve(report)
    waiting.delete(report.id)
  })
  thread.on('error', (error) => {
    for (const { reject } of waiting.values()) reject(error)
  })

  function check(page: BundlePage): Promise<CheckReport> {
    const known = checked.get(page.sha256)
    if (known !== undefined) return known
    const answer = Promise.withResolvers<CheckReport>()
    // Whoever opens the original hears of it.
    answer.promise.catch(() => {})
    asked += 1
    waiting.set(asked, answer)
    checked.set(page.sha256, answer.promise)
    const order: CheckOrder = { id: asked, path: join(catalogueFolder, originalPath(page)) }
    thread.postMessage(order)
    return answer.promise
  }

  return {
    expect: check,
    async open(page) {
      const report = await check(page)
      checked.delete(page.sha256)
      if ('code' in report) return { ok: false, reason: report.code === 'ENOENT' ? '原件缺失' : '原件无法读取' }
      if (report.sha256 !== page.sha256) return { ok: false, reason: '原件已被改动' }
      try {
        return { ok: true, source: openByteSource(join(catalogueFolder, originalPath(page))) }
      } catch (error) {
        return { ok: false, reason: codeOf(error) === 'ENOENT' ? '原件缺失' : '原件无法读取' }
      }
    },
    async close() {
      await thread.terminate()
    },
  }
}

/** The system's name of an error (`ENOENT`), or an empty text. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
