import { expect, it } from 'vitest'
import type { Measure } from '../../../src/core/layout/page.ts'
import { successionPages } from '../../../src/core/layout/succession.ts'
import { countSlots, type Succession } from '../../../src/core/succession/succession.ts'

const measure: Measure = (text, size) =>
  [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2000 ? 0.55 : 1), 0) * size

const bare: Succession = {
  on: '2026-06-30',
  from: '宋初晴',
  to: '许安澜',
  witness: '',
  branches: ['青石河供水所党支部'],
  folder: '/资料/台账',
  slots: [{ branch: '青石河供水所党支部', kind: '盒', code: 'H1', title: '组织建设', items: 12 }],
  counts: { filed: 12, inbox: 3, deleted: 1, pages: 40, unread: 2 },
  findings: [{ branch: '青石河供水所党支部', year: 2026, missing: 4, late: 5, doubtful: 6 }],
  backup: null,
  whole: null,
  bundle: null,
  signer: '',
  accounts: 0,
}

function textOf(succession: Succession): string {
  const pages = [...successionPages(succession, measure)]
  return pages.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))).join('\n')
}

it('says what is handed over to whom, and never more than is known', () => {
  const said = textOf(bare)
  for (const words of [
    '移交人：宋初晴',
    '接收人：许安澜',
    '收件箱 3 件',
    '组织建设',
    '没有备份过',
    '没有做过',
    '没有启用',
  ])
    expect(said).toContain(words)
  expect(said).not.toContain('监交人：')
  expect(said).toContain('监交人（签名）')
  const full = textOf({
    ...bare,
    backup: { at: '2026-06-29 17:00', place: 'E:\\备份', items: 15, damaged: 2, isSealed: true },
    whole: { at: '2026-06-01 09:00', problems: 1 },
    bundle: { at: '2026-05-01 09:00', title: '2025年度', fingerprint: 'ab12'.repeat(16) },
    accounts: 3,
  })
  for (const words of ['缺 2 个原件', '用口令封存', '发现 1 处问题', 'ab12 ab12', '3 个']) expect(full).toContain(words)
})

it('counts every filed item once, those of lines that are gone as well', () => {
  const slot = { kind: 'box', code: 'H1', title: '组织建设', lines: [{ code: 'H1-1' }, { code: 'H1-2' }] } as const
  const lines = [
    { code: 'H1-1', items: 2 },
    { code: 'H1-2', items: 3 },
    { code: 'OLD', items: 4 },
  ]
  expect(countSlots('甲', [slot], lines).map(({ code, items }) => [code, items])).toEqual([
    ['H1', 5],
    ['', 4],
  ])
  expect(countSlots('甲', [slot], [])).toMatchObject([{ items: 0 }])
})
