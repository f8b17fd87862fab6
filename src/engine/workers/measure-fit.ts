import { join } from 'node:path'
import { type Measured, shrinks } from '../../core/bundle/fit.ts'
import type { BundleItem, BundleOrder, BundlePage } from '../../core/bundle/order.ts'
import { originalPath } from '../../core/catalogue/original.ts'
import { checkCancelled } from '../bundle/cancelled.ts'
import { attempt, type HeldOriginal, reducedOf, shareOf } from '../bundle/held-original.ts'
import { openByteSource } from '../pdf/byte-source.ts'
import type { Task } from './task.ts'

/** So many pages are tried; what a page has beside its picture; fonts, cover, tables and bookmarks. */
const [mostTried, bytesAPage, bytesABundle] = [10, 3_000, 1_000_000]

type Sheet = { readonly item: BundleItem; readonly page: BundlePage }

/** How small the pictures of a bundle can be made: a few of them, evenly taken, are tried at every step. */
export const measureFit: Task<
  Pick<BundleOrder, 'catalogueFolder' | 'items'> & { readonly withOriginals: boolean },
  Measured
> = async ({ catalogueFolder, items, withOriginals }, { signal }) => {
  const sheets = items.flatMap((item) => item.pages.map((page) => ({ item, page })))
  const [pictures, others] = [sheets.filter(isPicture), sheets.filter((sheet) => !isPicture(sheet))]
  const tried: Tried[] = []
  for (const sheet of evenly(pictures, mostTried)) {
    checkCancelled(signal, '已取消。')
    tried.push(await tryOut(sheet, catalogueFolder))
  }
  const whole = sum(tried.map(({ share }) => share))
  return {
    fixed: bytesABundle + sheets.length * bytesAPage + sumShares(others) + (withOriginals ? sumOriginals(sheets) : 0),
    pictures: sumShares(pictures),
    factors: shrinks.map((_, index) => (whole === 0 ? 1 : sum(tried.map(({ sizes }) => sizes[index] ?? 0)) / whole)),
    counts: { pictures: pictures.length, untouched: others.length },
  }
}

/** Real text of a PDF is small, and would be lost. */
function isPicture({ page }: Sheet): boolean {
  return page.mediaType !== 'application/pdf' || page.source === 'recognised'
}

type Tried = { readonly share: number; readonly sizes: readonly number[] }

/** Bytes of one page as it is, and at every step. */
async function tryOut({ item, page }: Sheet, catalogueFolder: string): Promise<Tried> {
  const share = shareOf(item, page)
  const source = openByteSource(join(catalogueFolder, originalPath(page)))
  const held: HeldOriginal = {
    sha256: page.sha256,
    original: { ok: true, source },
    pdf: undefined,
    renderer: undefined,
  }
  try {
    const sizes: number[] = []
    for (const shrink of shrinks) {
      const reduced = await attempt(() => reducedOf(held, item, page, shrink))
      sizes.push(reduced?.jpeg.byteLength ?? share)
    }
    return { share, sizes }
  } finally {
    held.renderer?.close()
    source.close()
  }
}

function evenly<Each>(all: readonly Each[], most: number): Each[] {
  const step = Math.max(1, all.length / most)
  return all.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step))
}

function sumShares(sheets: readonly Sheet[]): number {
  return sum(sheets.map(({ item, page }) => shareOf(item, page)))
}

function sumOriginals(sheets: readonly Sheet[]): number {
  return sum([...new Map(sheets.map(({ page }) => [page.sha256, page.bytes])).values()])
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0)
}
