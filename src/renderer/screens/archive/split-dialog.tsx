import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { blankBoxNote } from '../../../core/catalogue/box-note.ts'
import { pad } from '../../../core/day.ts'
import type { ArchiveBox } from '../../../core/scheme/archive-boxes.ts'
import { Modal } from '../../dialog/modal.tsx'
import { useClient } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'
import { Labelled } from '../../ui/labelled.tsx'

/** Asks from which item on a class goes on in another box. */
export function SplitDialog({ box, close }: { readonly box: ArchiveBox; close(): void }) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const [from, setFrom] = useState<number | null>(null)
  const [isBusy, setBusy] = useState(false)
  const split = async (number: number) => {
    setBusy(true)
    const place = { class: box.class, from: number }
    const done = await tell.attempt(() => client.boxNotes.save({ place, fields: blankBoxNote }))
    setBusy(false)
    if (!done) return
    tell.done(t('box.splitDone'))
    close()
  }
  const later = box.items.slice(1).flatMap(({ number, title }) => (number === null ? [] : [{ number, title }]))
  return (
    <Modal
      open
      title={t('box.split')}
      okText={t('box.split')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: from === null, loading: isBusy }}
      onOk={() => from !== null && void split(from)}
      onCancel={close}
    >
      <p>{t('box.splitText')}</p>
      <Labelled label={t('box.splitFrom')}>
        {(id) => (
          <Select
            id={id}
            showSearch={{ optionFilterProp: 'label' }}
            style={{ width: '24rem' }}
            value={from}
            onChange={setFrom}
            placeholder={t('common.choose')}
            options={later.map(({ number, title }) => ({ value: number, label: `${pad(number, 4)} ${title}` }))}
          />
        )}
      </Labelled>
    </Modal>
  )
}
