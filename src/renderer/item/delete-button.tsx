import { DeleteOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Item } from '../../core/catalogue/item.ts'
import { DeleteDialog } from './delete-dialog.tsx'
import { titleOf } from './title-of.ts'

interface Props {
  readonly item: Pick<Item, 'id' | 'title' | 'state' | 'code' | 'activities' | 'guess'>
  onDeleted?(): void
}

/** Deletes an item into 回收站, once its name and what goes along were seen. */
export function DeleteButton({ item, onDeleted }: Props) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const days = new Map(item.activities.map(({ id, date, kinds }) => [id, { date, kinds }]))
  const shown = [...days.values()].map(({ date, kinds }) =>
    [date, ...kinds.map((kind) => t(`common.activity.${kind}`))].join(' '),
  )
  return (
    <>
      <Button icon={<DeleteOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {t('bin.delete.action')}
      </Button>
      <DeleteDialog ids={[item.id]} isOpen={isOpen} close={() => setOpen(false)} {...(onDeleted && { onDeleted })}>
        <p>
          <strong>{titleOf(t, item)}</strong> {item.code}
        </p>
        <p className="faint">
          {t('bin.delete.note')}
          {item.code !== null && t('bin.delete.code')}
        </p>
        {shown.length > 0 && <p>{t('bin.delete.activities', { count: shown.length, activities: shown.join('；') })}</p>}
      </DeleteDialog>
    </>
  )
}
