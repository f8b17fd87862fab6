import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { BundleScope } from '../../../core/bundle/scope.ts'
import { toFailureReport } from '../../../core/failure.ts'
import { Answer } from '../../engine/answer.tsx'
import { useBundleFit } from '../../engine/bundle-queries.ts'
import { formatBytes } from '../../words/format.ts'

interface Props {
  readonly scope: BundleScope
  readonly megabytes: number
  readonly withOriginals: boolean
}

/** What a size takes of the pictures, or that it cannot be met: said before anything is made. */
export function FitNote({ scope, megabytes, withOriginals }: Props) {
  const { t } = useTranslation()
  const fit = useBundleFit({ ...scope, megabytes, withOriginals })
  if (fit.isError) return <Alert type="warning" showIcon title={toFailureReport(fit.error).message} />
  return (
    <Answer query={fit}>
      {({ before, after, shrink, pictures, untouched }) =>
        shrink === null ? (
          <p>{t('bundle.fitAsItIs', { before: formatBytes(before) })}</p>
        ) : (
          <p>
            {t('bundle.fitShrink', {
              before: formatBytes(before),
              after: formatBytes(after),
              count: pictures,
              ...shrink,
            })}
            {untouched > 0 && t('bundle.fitUntouched', { count: untouched })}
            {shrink.dpi < 200 && t('bundle.fitCoarse')}
          </p>
        )
      }
    </Answer>
  )
}
