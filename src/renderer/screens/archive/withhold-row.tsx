import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Item, isSecret } from '../../../core/catalogue/item.ts'
import { Unsaved } from '../../dialog/leaving.tsx'
import { Modal } from '../../dialog/modal.tsx'
import { useClient } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'

/** 不随包: says whether an item goes along in bundles, and keeps it back or lets it go. */
export function WithholdRow({ item }: { readonly item: Item }) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const [reason, setReason] = useState<string | null>(null)
  if (isSecret(item.secrecy)) return <p className="faint">{t('archive.withhold.secret', { secrecy: item.secrecy })}</p>
  const given = (reason ?? '').trim()
  const save = async (why: string) => {
    if (await tell.attempt(() => client.items.withhold({ id: item.id, reason: why }))) setReason(null)
  }
  return (
    <div style={{ display: 'flex', alignItems: 'center', gap: 12, marginTop: 16 }}>
      <span style={{ flex: 1 }}>
        {item.withheld === '' ? t('archive.withhold.goes') : t('archive.withhold.stays', { reason: item.withheld })}
      </span>
      {item.withheld === '' ? (
        <Button onClick={() => setReason('')}>{t('archive.withhold.keep')}</Button>
      ) : (
        <Button onClick={() => void save('')}>{t('archive.withhold.release')}</Button>
      )}
      <Modal
        open={reason !== null}
        isBrief
        title={t('archive.withhold.keep')}
        okText={t('common.save')}
        okButtonProps={{ disabled: given === '' }}
        onOk={() => void save(given)}
        onCancel={() => setReason(null)}
      >
        <Unsaved when={given !== ''} />
        <label htmlFor="withhold-reason">{t('archive.withhold.reason')}</label>
        <Input
          id="withhold-reason"
          autoFocus
          maxLength={100}
          value={reason ?? ''}
          onChange={(event) => setReason(event.target.value)}
        />
        <p className="faint">{t('archive.withhold.note')}</p>
      </Modal>
    </div>
  )
}
