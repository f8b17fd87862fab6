import { PDFDocument, rgb } from 'pdf-lib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { openPdfRenderer } from '../../../src/engine/pdf/render-source.ts'

describe('a rendered page', () => {
  it('has its size at 200 dpi and its colours', async () => {
    const source = await PDFDocument.create()
    source.addPage([400, 600])
    source.addPage([400, 600]).drawRectangle({ x: 0, y: 0, width: 400, height: 600, color: rgb(1, 0, 0) })
    const renderer = await openPdfRenderer(await source.save())
    try {
      const { jpeg, dpi } = await renderer.render(1)
      const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true })
      expect([Math.round((info.width / dpi) * 72), Math.round((info.height / dpi) * 72)]).toEqual([400, 600])
      expect(Math.round(dpi)).toBe(200)
      const [red = 0, green = 255, blue = 255] = data
      expect(red).toBeGreaterThan(240)
      expect(Math.max(green, blue)).toBeLessThan(15)
    } finally {
      renderer.close()
    }
  })

  it('is refused where PDFium cannot open the file', async () => {
    await expect(openPdfRenderer(Buffer.from('no pdf'))).rejects.toThrow()
  })
})
