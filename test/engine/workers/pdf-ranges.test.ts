import { expect, test } from 'vitest'
import type { ByteSource } from '../../../src/engine/pdf/byte-source.ts'
import { withPdfSource } from '../../../src/engine/workers/pdf-document.ts'
import { drawPage, withPage } from '../../../src/engine/workers/pdf-page.ts'
import { goodJpeg, scannedPdf } from '../../support/files.ts'

/** A source that keeps count of what is read of it. */
function counting(bytes: Buffer): ByteSource & { readonly done: { read: number } } {
  const done = { read: 0 }
  return {
    size: bytes.length,
    done,
    read(position, target) {
      done.read += target.length
      return bytes.copy(target, 0, position, position + target.length) === target.length
    },
  }
}

test('opening a long PDF and drawing one page reads that page and the way to it', async () => {
  const scans = await Promise.all(Array.from({ length: 40 }, (_, seed) => goodJpeg({ seed: seed + 1 })))
  const pdf = await scannedPdf(scans)
  const page = pdf.length / scans.length
  const source = counting(pdf)
  const drawn = await withPdfSource(source, async (document) => {
    expect(document.pageCount).toBe(40)
    expect(source.done.read).toBeLessThan(page)
    return withPage(document, 20, (handle) => drawPage(document, handle, { width: 210, height: 297 }))
  })
  expect(drawn.pixels.some((value) => value < 200)).toBe(true)
  expect(source.done.read).toBeLessThan(3 * page)
})

test('a file that cannot be read says so, and the next one is read', async () => {
  const pdf = await scannedPdf([await goodJpeg()])
  const broken: ByteSource = {
    size: pdf.length,
    read() {
      throw Object.assign(new Error('the share is gone'), { code: 'EIO' })
    },
  }
  await expect(withPdfSource(broken, () => null)).rejects.toThrow('the share is gone')
  expect(await withPdfSource(counting(pdf), ({ pageCount }) => pageCount)).toBe(1)
})

test('a PDF of more than two gigabytes is refused before anything is read of it', async () => {
  const huge: ByteSource = { size: 2 ** 31, read: () => expect.unreachable() }
  await expect(withPdfSource(huge, () => null)).rejects.toMatchObject({ kind: 'unsupported' })
})
