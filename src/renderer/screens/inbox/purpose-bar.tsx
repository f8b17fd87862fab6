import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { FilingPurpose } from '../../item/filing-purpose.ts'
import { useNavigation } from '../../navigation.tsx'
import { formatPeriod } from '../../words/format.ts'

/** The gap that a paper is being filed for, with the way back to it. */
export function PurposeBar({ purpose: { title, subject, period, shows } }: { readonly purpose: FilingPurpose }) {
  const { t } = useTranslation()
  const { go } = useNavigation()
  const role = shows && 'role' in shows ? shows.role : null
  return (
    <Alert
      banner
      type="info"
      title={
        <>
          <strong>{t('inbox.purpose.title', { title, subject, period: formatPeriod(t, period) })}</strong>
          <div className="faint">
            {role === null ? t('inbox.purpose.text') : t('inbox.purpose.activity', { role: t(`common.role.${role}`) })}
          </div>
        </>
      }
      action={
        <span style={{ display: 'flex', gap: 8 }}>
          <Button onClick={() => go('back')}>{t('inbox.purpose.back')}</Button>
          <Button onClick={() => go({ replace: { screen: 'inbox' } })}>{t('inbox.purpose.drop')}</Button>
        </span>
      }
    />
  )
}
