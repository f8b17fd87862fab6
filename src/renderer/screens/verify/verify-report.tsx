import { Alert, Card } from 'antd'
import { useTranslation } from 'react-i18next'
import type { BundleFound } from '../../../core/bundle/bundle-found.ts'
import { signatureFile, toFingerprintText } from '../../../core/bundle/signature.ts'
import type { Problem, VerifyResult } from '../../../core/job.ts'
import { ProblemList } from '../../jobs/problem-list.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'

const questions = ['missing', 'altered', 'stranger', 'invalid'] as const

/** Whether a bundle is whole, every file that is not as it was, the answer point by point, and what it says of itself. */
export function VerifyReport({ result }: { readonly result: VerifyResult }) {
  const { t } = useTranslation()
  const { ok, checked, problems, bundle } = result
  return (
    <div style={{ display: 'grid', gap: 16 }}>
      <Alert
        type={ok ? 'success' : 'error'}
        showIcon
        title={ok ? t('verify.passed', { checked }) : t('verify.damaged', { count: problems.length })}
        description={ok ? null : t('verify.damagedNext')}
      />
      {problems.length > 0 && (
        <Card title={t('verify.files')}>
          <ProblemList problems={problems} />
        </Card>
      )}
      <Card title={t('verify.verdict')}>
        <ul className="rows" aria-label={t('verify.verdict')}>
          {questions.map((kind) => (
            <Answer key={kind} kind={kind} problems={problems.filter((problem) => problem.kind === kind)} />
          ))}
          <Signature result={result} />
        </ul>
      </Card>
      {bundle && <About bundle={bundle} />}
    </div>
  )
}

function About({ bundle }: { readonly bundle: BundleFound }) {
  const { t } = useTranslation()
  const { folder, title, organisation, madeBy, on, items, pages } = bundle
  const facts = [
    organisation,
    madeBy === '' ? '' : t('verify.madeBy', { name: madeBy }),
    on,
    items === null ? '' : t('common.items', { count: items }),
    pages === null ? '' : t('common.pages', { count: pages }),
  ].filter((fact) => fact !== '')
  return (
    <Card title={t('verify.about')}>
      <strong>{title === '' ? t('verify.untitled') : title}</strong>
      <div>{facts.join(' · ')}</div>
      <div className="faint" style={{ overflowWrap: 'anywhere' }}>
        {folder}
      </div>
    </Card>
  )
}

function Answer({ kind, problems }: { readonly kind: Problem['kind']; readonly problems: readonly Problem[] }) {
  const { t } = useTranslation()
  const isSound = problems.length === 0
  return (
    <li style={{ display: 'flex', alignItems: 'start', gap: 12, padding: '4px 0' }}>
      <StatusTag tone={isSound ? 'good' : 'bad'}>{t(isSound ? 'verify.yes' : 'verify.no')}</StatusTag>
      <span>{isSound ? t(`verify.sound.${kind}`) : t(`verify.unsound.${kind}`, { count: problems.length })}</span>
    </li>
  )
}

function Signature({ result: { signedBy, problems } }: { readonly result: VerifyResult }) {
  const { t } = useTranslation()
  const isAbsent = problems.some(({ kind, path }) => kind === 'missing' && path === signatureFile)
  return (
    <li style={{ display: 'flex', alignItems: 'start', gap: 12, padding: '4px 0' }}>
      <StatusTag tone={signedBy === null ? 'bad' : signedBy.isOwn === true ? 'good' : 'ask'}>
        {t(signedBy === null ? 'verify.no' : signedBy.isOwn === true ? 'verify.yes' : 'verify.ask')}
      </StatusTag>
      {signedBy === null ? (
        <span>{t(isAbsent ? 'verify.unsigned' : 'verify.badSignature')}</span>
      ) : (
        <span>
          {t(signedBy.isOwn === true ? 'verify.signedByOwn' : 'verify.signedByOther')}
          <br />
          <span className="code">{toFingerprintText(signedBy.fingerprint)}</span>
        </span>
      )}
    </li>
  )
}
