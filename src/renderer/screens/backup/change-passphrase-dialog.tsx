import { useTranslation } from 'react-i18next'
import { NewPasswordFields } from '../../account/new-password.tsx'
import { PresentPassphrase } from '../../backup/present-passphrase.tsx'
import { useClient } from '../../engine/engine-context.tsx'
import { SealForm } from './seal-form.tsx'

/** Gives the plan's place another passphrase, and says beforehand what that does and does not do. */
export function ChangePassphraseDialog({ close }: { close(): void }) {
  const { t } = useTranslation()
  const client = useClient()
  return (
    <SealForm
      name="change-passphrase"
      title={t('backup.seal.changeTitle')}
      ok={t('backup.seal.change')}
      lead={t('backup.seal.changeLead')}
      warning={t('backup.seal.changeKnown')}
      next={t('backup.seal.changeKnownNext')}
      done={t('backup.seal.changed')}
      act={({ passphrase, password }) => client.backups.changePassphrase({ passphrase, next: password })}
      close={close}
    >
      <PresentPassphrase label={t('backup.seal.present')} />
      <NewPasswordFields
        label={t('backup.seal.next')}
        least={10}
        hint={t('backup.seal.hint')}
        short={t('backup.seal.short')}
      />
    </SealForm>
  )
}
