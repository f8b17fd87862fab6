import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { judgeCall } from '../../../core/accounts/rights.ts'
import { useSeat } from '../../account/queries.ts'
import { StatusTag } from '../../ui/status-tag.tsx'
import { ChangePassphraseDialog } from './change-passphrase-dialog.tsx'
import { UnsealDialog } from './unseal-dialog.tsx'

/** Says that the plan's place is sealed; whoever governs may give it another passphrase or take the seal off. */
export function SealedPlace() {
  const { t } = useTranslation()
  const seat = useSeat().data
  const [asking, setAsking] = useState<'change' | 'unseal' | null>(null)
  const close = () => setAsking(null)
  return (
    <>
      <StatusTag tone="good">{t('backup.seal.sealed')}</StatusTag>
      {seat && judgeCall('govern', seat) === 'allowed' && (
        <>
          <Button onClick={() => setAsking('change')}>{t('backup.seal.change')}</Button>
          <Button onClick={() => setAsking('unseal')}>{t('backup.seal.unseal')}</Button>
        </>
      )}
      {asking === 'change' && <ChangePassphraseDialog close={close} />}
      {asking === 'unseal' && <UnsealDialog close={close} />}
    </>
  )
}
