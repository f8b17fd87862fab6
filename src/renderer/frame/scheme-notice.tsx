import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSchemeVersions } from '../engine/queries.ts'
import { useNavigation } from '../navigation.tsx'
import { useGuide } from './guide.tsx'

/** Until the newest version is confirmed as the unit's own: that it is not, and where to confirm or replace it. */
export function SchemeNotice() {
  const { t } = useTranslation()
  const { now, go } = useNavigation()
  const versions = useSchemeVersions()
  const { step } = useGuide()
  const [isClosed, setClosed] = useState(false)
  const newest = versions.data?.[0]
  if (!newest || newest.confirmedAt !== null || isClosed || step !== undefined || now.place.screen === 'scheme')
    return null
  return (
    <Alert
      banner
      type="warning"
      title={t('scheme.sample')}
      closable={{ 'aria-label': t('common.close'), onClose: () => setClosed(true) }}
      action={
        <span style={{ display: 'flex', gap: 8 }}>
          <Button size="small" onClick={() => go({ to: { screen: 'scheme' } })}>
            {t('scheme.toScheme')}
          </Button>
          <Button size="small" onClick={() => go({ to: { screen: 'scheme', isReplacing: true } })}>
            {t('scheme.toImport')}
          </Button>
        </span>
      }
    />
  )
}
