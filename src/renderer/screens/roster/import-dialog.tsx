import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Modal } from '../../dialog/modal.tsx'
import { Answer } from '../../engine/answer.tsx'
import { useClient } from '../../engine/engine-context.tsx'
import { useRosterPreview } from '../../engine/queries.ts'
import { useTell } from '../../engine/use-tell.ts'
import { PlanTables } from './plan-tables.tsx'

interface Props {
  readonly branchId: number
  readonly file: string
  close(): void
}

/** What a roster file would change; only 应用 makes it so. */
export function ImportDialog({ branchId, file, close }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const preview = useRosterPreview(branchId, file)
  const [isBusy, setBusy] = useState(false)
  const apply = async () => {
    if (!preview.isSuccess) return
    setBusy(true)
    const result = await tell.attempt(() => client.roster.apply({ branchId, file, seen: preview.data.seen }))
    setBusy(false)
    if (!result) return void preview.refetch()
    const { added, changed, rejected } = result
    tell.done(t('roster.preview.done', { added, changed, rejected: rejected.length }))
    close()
  }
  const plan = preview.data?.plan
  const count = plan === undefined ? 0 : plan.added.length + plan.changed.length
  return (
    <Modal
      open
      width={920}
      style={{ top: 40 }}
      title={t('roster.preview.title')}
      okText={count === 0 ? t('roster.preview.applyNone') : t('roster.preview.apply', { count })}
      okButtonProps={{ disabled: count === 0 }}
      confirmLoading={isBusy}
      onCancel={close}
      onOk={() => void apply()}
    >
      <p className="faint" style={{ overflowWrap: 'anywhere' }}>
        {t('roster.preview.file', { file })}
      </p>
      <Answer query={preview}>{(shown) => <PlanTables plan={shown.plan} />}</Answer>
    </Modal>
  )
}
