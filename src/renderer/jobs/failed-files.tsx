import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportResult } from '../../core/job.ts'
import { WholeResult } from './whole-result.tsx'

type Failed = ImportResult['failed']

interface Props {
  readonly jobId: number
  readonly failed: { readonly total: number; readonly first: Failed }
}

/** Files that an import could not take, with the reason: the first few, and all when asked for. */
export function FailedFiles({ jobId, failed: { total, first } }: Props) {
  const { t } = useTranslation()
  const [isWhole, setWhole] = useState(false)
  if (total === 0) return null
  if (isWhole) {
    return (
      <WholeResult id={jobId}>{(result) => result.kind === 'import' && <Named files={result.failed} />}</WholeResult>
    )
  }
  return (
    <>
      <Named files={first} />
      {total > first.length && (
        <Button type="link" size="small" onClick={() => setWhole(true)}>
          {t('frame.jobs.allFailed', { count: total })}
        </Button>
      )}
    </>
  )
}

function Named({ files }: { readonly files: Failed }) {
  return (
    <ul className="rows" style={{ maxHeight: 240, overflow: 'auto', overflowWrap: 'anywhere' }}>
      {files.map(({ file, message }) => (
        <li key={file}>
          {file.split(/[\\/]/).at(-1)} <span className="faint">{message}</span>
        </li>
      ))}
    </ul>
  )
}
