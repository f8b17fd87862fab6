import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Year } from '../../../core/day.ts'
import { isSample, sampleNote } from '../../../core/scheme/versions.ts'
import { useScheme } from '../../engine/queries.ts'
import { useNavigation } from '../../navigation.tsx'

/** Where the cover will call the scheme of these years a sample: that it will, and the way to confirm it. */
export function SampleNote({ years: [year, second] }: { readonly years: readonly Year[] }) {
  const { t } = useTranslation()
  const { go } = useNavigation()
  const { data: scheme } = useScheme(second === undefined ? (year ?? null) : null)
  if (!scheme || !isSample(scheme)) return null
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginTop: 16 }}
      title={t('bundle.sample', { note: sampleNote })}
      action={
        <Button size="small" onClick={() => go({ to: { screen: 'scheme' } })}>
          {t('bundle.toScheme')}
        </Button>
      }
    />
  )
}
