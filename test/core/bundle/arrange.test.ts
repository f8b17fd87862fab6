import { describe, expect, it } from 'vitest'
import { arrange, itemsOf } from '../../../src/core/bundle/arrange.ts'
import { item, order } from '../../engine/bundle/sample.ts'

const place = { catalogue: '/catalogue', out: '/out' }

describe('arrange', () => {
  it('keeps every slot and line, empty ones included', () => {
    const sections = arrange(order(place))
    expect(sections.map((section) => section.lines.length)).toEqual([2, 1])
    expect(itemsOf(sections)).toEqual([])
  })

  it('puts items under their lines in the order given', () => {
    const items = [item(3, [], { lineId: 21 }), item(1, [], { lineId: 11 }), item(2, [], { lineId: 11 })]
    expect(itemsOf(arrange(order(place, { items }))).map(({ id }) => id)).toEqual([1, 2, 3])
  })

  it('loses no item whose line the scheme does not know', () => {
    const items = [item(1, [], { lineId: 99 }), item(2, [], { lineId: null }), item(3, [])]
    const sections = arrange(order(place, { items }))
    expect(sections.at(-1)?.title).toBe('其他文件')
    expect(itemsOf(sections).map(({ id }) => id)).toEqual([3, 1, 2])
  })
})
