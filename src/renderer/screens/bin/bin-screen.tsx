import { Button, Card } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeletedItem } from '../../../core/bin/destruction.ts'
import { Answer } from '../../engine/answer.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { DeletedTable } from './deleted-table.tsx'
import { DestroyDialog } from './destroy-dialog.tsx'
import { useDeleted } from './queries.ts'
import { Registers } from './registers.tsx'

/** 回收站: what was deleted, to be restored, or destroyed by 销毁清册. */
export function BinScreen() {
  const { t } = useTranslation()
  const deleted = useDeleted()
  return (
    <div style={{ overflow: 'auto', height: '100%', padding: '16px 20px' }}>
      <Card title={t('bin.title')} style={{ marginBottom: 16 }}>
        <p className="faint" style={{ marginTop: 0 }}>
          {t('bin.lead')}
        </p>
        <Answer query={deleted}>
          {(items) =>
            items.length === 0 ? (
              <EmptyState title={t('bin.empty')} next={t('bin.emptyNext')} />
            ) : (
              <Deleted items={items} />
            )
          }
        </Answer>
      </Card>
      <Registers />
    </div>
  )
}

function Deleted({ items }: { readonly items: readonly DeletedItem[] }) {
  const { t } = useTranslation()
  const [chosenIds, setChosenIds] = useState<readonly number[]>([])
  const [isDestroying, setDestroying] = useState(false)
  const chosen = items.filter(({ id, kept }) => kept === null && chosenIds.includes(id))
  return (
    <>
      <DeletedTable items={items} chosenIds={chosen.map(({ id }) => id)} choose={setChosenIds} />
      <div style={{ marginTop: 12 }}>
        <Button danger disabled={chosen.length === 0} onClick={() => setDestroying(true)}>
          {chosen.length === 0 ? t('bin.destroyNone') : t('bin.destroy', { count: chosen.length })}
        </Button>
      </div>
      {isDestroying && <DestroyDialog items={chosen} close={() => setDestroying(false)} />}
    </>
  )
}
