import { expect, it } from 'vitest'
import { toHtml, toTabbed } from '../../../src/core/statistics/table-text.ts'

const table = {
  title: '甲<支部> 2025年',
  head: ['支部', '到会率'],
  rows: [
    ['=HYPERLINK("x")', '93.8%'],
    ['A&B\t支部', '不详'],
  ],
}

it('is a table of a document, cell by cell, whose words are nothing but words', () => {
  const html = toHtml(table)
  const cells = [...html.matchAll(/<(t[hd]) style="([^"]*)">([^<]*)</g)].map(([, tag, style = '', text]) => [
    tag,
    text,
    style.includes("mso-number-format:'\\@'"),
  ])
  expect(cells).toEqual([
    ['th', '支部', true],
    ['th', '到会率', true],
    ['td', '=HYPERLINK(&quot;x&quot;)', true],
    ['td', '93.8%', false],
    ['td', 'A&amp;B\t支部', true],
    ['td', '不详', true],
  ])
  expect(html).toContain('<p>甲&lt;支部&gt; 2025年</p>')
  expect(html.match(/<tr>/g)?.length).toBe(3)
})

it('is cells parted by tabs, none of them a formula and none parted within', () => {
  expect(toTabbed(table).split('\r\n')).toEqual(['支部\t到会率', `'=HYPERLINK("x")\t93.8%`, 'A&B 支部\t不详'])
})
