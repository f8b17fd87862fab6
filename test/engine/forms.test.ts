import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type CutSheet, FormKind, formTitles } from '../../src/core/forms/form.ts'
import { filledNote } from '../support/box-note.ts'
import { fields, furnished } from './calls/world.ts'
import { hasTool, qpdfComplaints, run } from './pdf/tools.ts'

const itemClass = 'WS·2025-Y-DZB-'
const kinds = FormKind.options

/** Width and height of each page in whole millimetres, as poppler reads them. */
function sizesOf(path: string): string[] {
  const text = run('pdfinfo', '-l', '99', path)
  return [...text.matchAll(/size:\s+([\d.]+) x ([\d.]+) pts/g)].map(([, width, height]) =>
    [width, height].map((points) => Math.round((Number(points) * 25.4) / 72)).join('×'),
  )
}

test.skipIf(!hasTool('qpdf') || !hasTool('pdftotext')).each<[CutSheet, string]>([
  ['A4', '210×297'],
  ['A3', '297×420'],
])('every form of two boxes is a sound PDF on its paper, labels on %s', async (sheet, cut) => {
  const { client, root, loose, placement } = await furnished()
  await client.items.file({ id: loose.id, placement, fields: { ...fields, title: '学习资料' } })
  await client.boxNotes.save({ place: { class: itemClass, from: 1 }, fields: { ...filledNote, title: '组织生活' } })
  await client.boxNotes.save({
    place: { class: itemClass, from: 2 },
    fields: { ...filledNote, boxNumber: '2', spineMm: 50 },
  })
  const out = join(root, 'forms')
  await client.forms.print({ kinds, sheet, year: 2025, out })
  expect((await readdir(out)).sort()).toEqual(kinds.map((kind) => `${formTitles[kind]}.pdf`).sort())
  const path = (kind: FormKind) => join(out, `${formTitles[kind]}.pdf`)
  for (const kind of kinds) expect(qpdfComplaints(path(kind))).toBe('')
  expect(kinds.map((kind) => [kind, sizesOf(path(kind))])).toEqual([
    ['spines', [cut]],
    ['covers', [cut, cut]],
    ['notes', ['210×297', '210×297']],
    ['registers', ['297×210', '297×210']],
    ['handOver', ['297×210']],
  ])
  const textOf = (kind: FormKind) => run('pdftotext', '-layout', path(kind), '-').replaceAll(/\s/g, '')
  expect(textOf('spines')).toContain('保管期限')
  expect(textOf('covers')).toContain('组织生活')
  expect(textOf('notes')).toContain('缺第3页，原件已说明。')
  expect(textOf('registers')).toContain('学习资料')
  expect(textOf('handOver')).toContain('合计2盒，2件，4页')
})

test('a preview shows the page that is printed, the last one where there are fewer', async () => {
  const { client } = await furnished()
  const first = await client.forms.preview({ kind: 'registers', page: 1, sheet: 'A4' })
  expect(first.pages).toBe(1)
  expect(first.page.marks).toContainEqual(expect.objectContaining({ kind: 'text', text: fields.title }))
  expect(await client.forms.preview({ kind: 'registers', page: 9, sheet: 'A4' })).toEqual(first)
})
