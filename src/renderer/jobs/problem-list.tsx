import { useTranslation } from 'react-i18next'
import type { Problem } from '../../core/job.ts'
import { StatusTag } from '../ui/status-tag.tsx'

/** A disk that fails may spoil a hundred thousand: to draw them all would hold up the window. */
const mostListed = 1000

/** What verifying found, a line each. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const { t } = useTranslation()
  return (
    <ul className="rows" style={{ maxHeight: 240, overflow: 'auto' }}>
      {problems.slice(0, mostListed).map(({ kind, path, message }) => (
        <li key={`${kind} ${path}`} style={{ display: 'flex', gap: 12, padding: '4px 0' }}>
          <StatusTag tone="bad">{t(`common.problem.${kind}`)}</StatusTag>
          <span style={{ overflowWrap: 'anywhere' }}>{path}</span>
          {/* In a report on paper the sentence stands alone and names the file; here it stands beside it. */}
          <span className="faint">{message.startsWith(path) ? message.slice(path.length + 1) : message}</span>
        </li>
      ))}
      {problems.length > mostListed && (
        <li className="faint">{t('common.moreProblems', { count: problems.length - mostListed })}</li>
      )}
    </ul>
  )
}
