import { useTranslation } from 'react-i18next'
import { formatPeriod } from '../../words/format.ts'
import type { BranchGap } from './to-gap-key.ts'

/** So many are named one by one. */
const most = 5

/** Which gaps are explained: one with all that was found, several by their names. */
export function GapNames({ gaps }: { readonly gaps: readonly BranchGap[] }) {
  const { t } = useTranslation()
  const toName = ({ finding: { subject, period } }: BranchGap) => `${subject} · ${formatPeriod(t, period)}`
  const [only, ...others] = gaps
  if (only === undefined) return null
  if (others.length === 0) {
    return (
      <p>
        {toName(only)}
        <br />
        {only.finding.message}
      </p>
    )
  }
  return (
    <>
      <p style={{ marginBottom: 4 }}>{t('check.choice.several', { count: gaps.length })}</p>
      <ul style={{ marginTop: 0 }}>
        {gaps.slice(0, most).map((gap) => (
          <li key={`${gap.branchId} ${gap.finding.rule} ${toName(gap)}`}>
            {toName(gap)} <span className="faint">{gap.finding.title}</span>
          </li>
        ))}
        {gaps.length > most && <li>{t('check.choice.rest', { count: gaps.length - most })}</li>}
      </ul>
    </>
  )
}
