import { Alert } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Difference } from '../../../core/scheme/compare.ts'
import type { SheetProblem } from '../../../core/scheme/from-sheets.ts'
import type { SchemeVersion } from '../../../core/scheme/versions.ts'
import { Modal } from '../../dialog/modal.tsx'
import { useClient } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'
import { DifferenceTable } from './difference-table.tsx'

/** A scheme file that was looked at, and what it would do. */
export interface ImportPreview {
  readonly file: string
  readonly problems: readonly SheetProblem[]
  readonly differences: readonly Difference[]
}

interface Props {
  readonly version: SchemeVersion
  readonly preview: ImportPreview
  close(): void
}

/** What a file would change; nothing changes until a person says so. */
export function ImportDialog({ version, preview: { file, problems, differences }, close }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const [isBusy, setBusy] = useState(false)
  const apply = async () => {
    setBusy(true)
    const applied = await tell.attempt(() => client.scheme.applyImport({ id: version.id, file }))
    setBusy(false)
    if (!applied) return
    tell.done(t('scheme.importDialog.done'))
    close()
  }
  return (
    <Modal
      open
      width={900}
      title={t('scheme.importDialog.title')}
      okText={t('scheme.importDialog.apply')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: problems.length > 0, loading: isBusy }}
      onOk={() => void apply()}
      onCancel={close}
    >
      <p className="faint" style={{ overflowWrap: 'anywhere' }}>
        {file}
      </p>
      {problems.length > 0 ? (
        <Alert
          type="error"
          title={t('scheme.importDialog.problems', { count: problems.length })}
          description={
            <ul style={{ maxHeight: 360, overflow: 'auto', paddingInlineStart: 20 }}>
              {problems.map(({ sheet, row, message }) => (
                <li key={`${sheet} ${row} ${message}`}>
                  {row === null
                    ? message
                    : t('common.pair', { name: `${sheet} ${t('scheme.importDialog.row', { row })}`, value: message })}
                </li>
              ))}
            </ul>
          }
        />
      ) : (
        <>
          <p>{t('scheme.importDialog.intoVersion', { version: version.version })}</p>
          {differences.length === 0 ? (
            <Alert type="info" title={t('scheme.importDialog.same')} />
          ) : (
            <DifferenceTable differences={differences} />
          )}
        </>
      )}
    </Modal>
  )
}
