import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { toFingerprintText } from '../../../core/bundle/signature.ts'
import type { VerifyResult } from '../../../core/job.ts'
import { ProblemList } from '../../jobs/problem-list.tsx'

/** Whether every byte is as it was, and if not, which is not. */
export function VerifyReport({ result: { ok, checked, problems, signedBy } }: { readonly result: VerifyResult }) {
  const { t } = useTranslation()
  return (
    <Alert
      style={{ marginBottom: 16 }}
      type={ok ? 'success' : 'error'}
      showIcon
      closable
      title={ok ? t('bundle.verified', { checked }) : t('bundle.damaged', { count: problems.length })}
      description={
        <>
          {signedBy && <SignedBy {...signedBy} />}
          {!ok && (
            <>
              {t('bundle.damagedNext')}
              <ProblemList problems={problems} />
            </>
          )}
        </>
      }
    />
  )
}

function SignedBy({ fingerprint, isOwn }: NonNullable<VerifyResult['signedBy']>) {
  const { t } = useTranslation()
  return (
    <p>
      {t(isOwn ? 'bundle.signedByOwn' : 'bundle.signedByOther')}
      <br />
      <span className="code">{toFingerprintText(fingerprint)}</span>
    </p>
  )
}
