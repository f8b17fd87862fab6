import { useTranslation } from 'react-i18next'
import { PresentPassphrase } from '../../backup/present-passphrase.tsx'
import { useClient } from '../../engine/engine-context.tsx'
import { SealForm } from './seal-form.tsx'

/** Has the plan's place sealed no more, and says beforehand what becomes of the backups that are. */
export function UnsealDialog({ close }: { close(): void }) {
  const { t } = useTranslation()
  const client = useClient()
  return (
    <SealForm
      name="unseal"
      title={t('backup.seal.unsealTitle')}
      ok={t('backup.seal.unseal')}
      lead={t('backup.seal.unsealLead')}
      warning={t('backup.seal.unsealOpen')}
      next={t('backup.seal.unsealOpenNext')}
      done={t('backup.seal.unsealed')}
      act={({ passphrase }) => client.backups.unseal({ passphrase })}
      close={close}
    >
      <PresentPassphrase label={t('backup.seal.present')} />
    </SealForm>
  )
}
