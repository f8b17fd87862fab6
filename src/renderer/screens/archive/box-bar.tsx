import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type KnownBoxNote, listUnfilled } from '../../../core/catalogue/box-note.ts'
import type { ArchiveBox } from '../../../core/scheme/archive-boxes.ts'
import { useClient } from '../../engine/engine-context.tsx'
import { useToday } from '../../engine/today.tsx'
import { useTell } from '../../engine/use-tell.ts'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { BoxNoteDialog } from './box-note-dialog.tsx'
import { BoxChangeLines } from './box-state.tsx'
import { PrintDialog } from './print-dialog.tsx'
import { SplitDialog } from './split-dialog.tsx'

/** What can be done with a box: its 备考表, another box from one of its items on, back into the box before. */
export function BoxBar({ box }: { readonly box: ArchiveBox<KnownBoxNote> }) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const today = useToday()
  const [opened, setOpened] = useState<'note' | 'split' | 'print' | null>(null)
  const { note } = box
  const isSealed = note !== null && note.sealedOn !== null
  const lacking = listUnfilled(note, today)
  const join = async (id: number) => {
    if (await tell.attempt(() => client.boxNotes.remove({ id }))) tell.done(t('box.joined'))
  }
  return (
    <div className="pad" style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8 }}>
      <Button type={lacking.length > 0 ? 'primary' : 'default'} onClick={() => setOpened('note')}>
        {t(isSealed ? 'box.open' : 'box.fill')}
      </Button>
      {!isSealed && box.items.length > 1 && <Button onClick={() => setOpened('split')}>{t('box.split')}</Button>}
      {note !== null && box.from > 1 && !isSealed && (
        <ConfirmButton question={t('box.joinAsk')} consequence={t('box.joinText')} onConfirm={() => join(note.id)}>
          {t('box.join')}
        </ConfirmButton>
      )}
      <Button icon={<PrinterOutlined aria-hidden />} onClick={() => setOpened('print')}>
        {t('forms.print')}
      </Button>
      <div className="faint" style={{ flexBasis: '100%' }}>
        {note !== null && lacking.length > 0 && (
          <div>{t('box.lacking', { fields: lacking.join(t('common.listMark')) })}</div>
        )}
        {note !== null && <BoxChangeLines changes={note.changes} />}
      </div>
      {opened === 'note' && <BoxNoteDialog box={box} close={() => setOpened(null)} />}
      {opened === 'split' && <SplitDialog box={box} close={() => setOpened(null)} />}
      {opened === 'print' && (
        <PrintDialog branchId={null} year={box.year} boxes={[box]} close={() => setOpened(null)} />
      )}
    </div>
  )
}
