import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import './recovery-key.css'

/** The recovery key, to be written down; it can be left only once somebody says that it was. */
export function RecoveryKey({ recoveryKey, done }: { readonly recoveryKey: string; done(): void }) {
  const { t } = useTranslation()
  const [isKept, setKept] = useState(false)
  return (
    <div>
      <p style={{ marginTop: 0 }}>{t('account.recovery.text')}</p>
      <output className="recovery-key">{recoveryKey}</output>
      <p>
        <Checkbox checked={isKept} onChange={({ target }) => setKept(target.checked)}>
          {t('account.recovery.kept')}
        </Checkbox>
      </p>
      <Button type="primary" disabled={!isKept} onClick={done}>
        {t('account.recovery.done')}
      </Button>
    </div>
  )
}
