import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrange, itemsOf } from '../../../src/core/bundle/arrange.ts'
import { BundleAsked } from '../../../src/core/bundle/contents.ts'
import type { BundlePage } from '../../../src/core/bundle/order.ts'
import { planVolumes, volumeFileName } from '../../../src/core/bundle/volumes.ts'
import { item, order } from '../../engine/bundle/sample.ts'

const place = { catalogue: '/catalogue', out: '/out' }
const megabyte = 1_000_000

function page(sha256: string, bytes: number, frame = 0): BundlePage {
  return {
    id: 1,
    sha256,
    bytes,
    mediaType: 'image/jpeg',
    frame,
    width: 1,
    height: 1,
    dpi: null,
    turn: 0,
    source: 'layer',
  }
}

/** A bundle whose items have an original each of so many megabytes: in the book, then in the box. */
function sections(book: readonly number[], box: readonly number[] = []) {
  const items = [...book, ...box].map((megabytes, index) =>
    item(index + 1, [page(`${index}`, megabytes * megabyte)], { lineId: index < book.length ? 11 : 21 }),
  )
  return arrange(order(place, { items }))
}

function held(volumes: ReturnType<typeof planVolumes>): number[][] {
  return volumes.map((volume) => itemsOf(volume.sections).map(({ id }) => id))
}

describe('planVolumes', () => {
  it('makes one of everything unless told', () => {
    const volumes = planVolumes(sections([5, 5], [5]), { bySlot: false, most: null })
    expect(held(volumes)).toEqual([[1, 2, 3]])
  })

  it('makes none that a viewer of 32 bits cannot open, unless told', () => {
    const { bySlot, volumeMegabytes } = BundleAsked.parse({})
    const most = (volumeMegabytes ?? Number.POSITIVE_INFINITY) * megabyte
    expect(held(planVolumes(sections([900, 900], [900]), { bySlot, most }))).toEqual([[1, 2], [3]])
    expect(most).toBeLessThan(2 ** 31)
  })

  it('makes one a slot', () => {
    const volumes = planVolumes(sections([5, 5], [5]), { bySlot: true, most: null })
    expect(held(volumes)).toEqual([[1, 2], [3]])
    expect(volumes.map(({ number, of, title }) => [number, of, title])).toEqual([
      [1, 2, 'B1 支部工作记录本'],
      [2, 2, 'H1 组织建设盒'],
    ])
  })

  it('keeps each below a size, parts a slot that does not fit, and names the parts', () => {
    const volumes = planVolumes(sections([10, 10, 10], [10, 2]), { bySlot: false, most: 30 * megabyte })
    expect(held(volumes).flat()).toEqual([1, 2, 3, 4, 5])
    expect(volumes[0]?.title).toBe('B1 支部工作记录本（1/2）')
    for (const ids of held(volumes)) {
      const size = ids.reduce((sum, id) => sum + ([10, 10, 10, 10, 2][id - 1] ?? 0), 0)
      expect(size).toBeLessThanOrEqual(26)
    }
  })

  it('leaves an item whole that is larger than a volume', () => {
    expect(held(planVolumes(sections([100, 1]), { bySlot: false, most: 20 * megabyte }))).toEqual([[1], [2]])
  })

  it('counts an original once, however many of its frames are pages', () => {
    const pages = [0, 1, 2].map((frame) => page('same', 10 * megabyte, frame))
    const twice = arrange(order(place, { items: [item(1, pages), item(2, [page('other', 5 * megabyte)])] }))
    expect(planVolumes(twice, { bySlot: false, most: 24 * megabyte })).toHaveLength(1)
  })

  it('loses nothing, keeps the order, and never is larger than asked where items are small', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 20 })
    fc.assert(
      fc.property(sizes, sizes, fc.boolean(), fc.integer({ min: 20, max: 60 }), (book, box, bySlot, most) => {
        const volumes = planVolumes(sections(book, box), { bySlot, most: most * megabyte })
        expect(held(volumes).flat()).toEqual([...book, ...box].map((_, index) => index + 1))
        for (const ids of held(volumes)) {
          expect(ids.reduce((sum, id) => sum + ([...book, ...box][id - 1] ?? 0), 0)).toBeLessThanOrEqual(most)
        }
      }),
    )
  })

  it('names files by number and content', () => {
    const [volume] = planVolumes(sections([5], [5]), { bySlot: true, most: null })
    if (!volume) throw new Error('a volume expected')
    expect(volumeFileName('甲支部2024年度迎检包.pdf', volume)).toBe('甲支部2024年度迎检包-第1卷 B1 支部工作记录本.pdf')
  })
})
