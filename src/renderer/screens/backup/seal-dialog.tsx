import { useTranslation } from 'react-i18next'
import { NewPasswordFields } from '../../account/new-password.tsx'
import { useClient } from '../../engine/engine-context.tsx'
import { SealForm } from './seal-form.tsx'

/** Has the plan's place sealed with a passphrase, and says beforehand what that means. */
export function SealDialog({ close }: { close(): void }) {
  const { t } = useTranslation()
  const client = useClient()
  return (
    <SealForm
      name="seal"
      title={t('backup.seal.title')}
      ok={t('backup.seal.start')}
      lead={t('backup.seal.lead')}
      warning={t('backup.seal.forget')}
      next={t('backup.seal.forgetNext')}
      done={t('backup.seal.done')}
      act={({ password }) => client.backups.seal({ passphrase: password })}
      close={close}
    >
      <NewPasswordFields
        label={t('backup.seal.passphrase')}
        least={10}
        hint={t('backup.seal.hint')}
        short={t('backup.seal.short')}
      />
    </SealForm>
  )
}
