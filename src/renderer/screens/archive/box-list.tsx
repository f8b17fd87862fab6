import { PrinterOutlined } from '@ant-design/icons'
import { Button, Collapse } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KnownBoxNote } from '../../../core/catalogue/box-note.ts'
import type { ItemSummary } from '../../../core/catalogue/item.ts'
import { pad, type Year } from '../../../core/day.ts'
import { type ArchiveBox, toArchiveBoxes, toBoxName } from '../../../core/scheme/archive-boxes.ts'
import { Answer } from '../../engine/answer.tsx'
import { useBoxNotes, useScheme } from '../../engine/queries.ts'
import { BoxBar } from './box-bar.tsx'
import { BoxState } from './box-state.tsx'
import { ItemTable } from './item-table.tsx'
import { PrintDialog } from './print-dialog.tsx'

interface Props {
  readonly items: readonly ItemSummary[]
  readonly branchId: number | null
  readonly year: Year | null
  open(itemId: number): void
}

/** The archive's own boxes, one or more for each year, class and retention, derived from what is filed. */
export function BoxList({ items, branchId, year, open }: Props) {
  const { t } = useTranslation()
  const notes = useBoxNotes(year)
  const retentions = useScheme().data?.retentions ?? []
  const titleOf = (code: string) => retentions.find((each) => each.code === code)?.title ?? code
  const toPanel = (box: ArchiveBox<KnownBoxNote>) => ({
    key: toBoxName(box),
    label: <BoxTitle box={box} retention={titleOf(box.retention)} />,
    children: (
      <>
        <BoxBar box={box} />
        <ItemTable items={box.items} open={open} />
      </>
    ),
    styles: { body: { padding: 0 } },
  })
  const [isPrinting, setPrinting] = useState(false)
  return (
    <Answer query={notes}>
      {(known) => {
        const boxes = toArchiveBoxes(items, known)
        return (
          <div className="pad">
            <div style={{ display: 'flex', alignItems: 'center', gap: 16, marginBottom: 12 }}>
              <span className="faint" style={{ flex: 1 }}>
                {t('box.rule')}
              </span>
              <Button icon={<PrinterOutlined aria-hidden />} onClick={() => setPrinting(true)}>
                {t('forms.printAll')}
              </Button>
            </div>
            {isPrinting && (
              <PrintDialog branchId={branchId} year={year} boxes={boxes} close={() => setPrinting(false)} />
            )}
            <Collapse items={boxes.map(toPanel)} />
          </div>
        )
      }}
    </Answer>
  )
}

function BoxTitle({ box, retention }: { readonly box: ArchiveBox<KnownBoxNote>; readonly retention: string }) {
  const { t } = useTranslation()
  return (
    <span style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 16 }}>
      <strong>{t('box.name', { year: box.year, retention })}</strong>
      <span className="code">{box.class.replace(/-$/, '')}</span>
      <span>{t('box.numbers', { first: pad(box.first, 4), last: pad(box.last, 4) })}</span>
      {box.note && box.note.boxNumber !== '' && <span>{t('box.number', { number: box.note.boxNumber })}</span>}
      <span className="faint">{t('common.items', { count: box.items.length })}</span>
      <BoxState note={box.note} />
    </span>
  )
}
