import { Alert, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SchemeVersion } from '../../../core/scheme/versions.ts'
import { Modal } from '../../dialog/modal.tsx'
import { Answer } from '../../engine/answer.tsx'
import { useSchemeDifferences } from '../../engine/queries.ts'
import { Labelled } from '../../ui/labelled.tsx'
import { DifferenceTable } from './difference-table.tsx'
import { toVersionName } from './version-name.ts'

interface Props {
  /** Newest first. */
  readonly versions: readonly SchemeVersion[]
  close(): void
}

/** Two versions side by side, in what they differ. */
export function CompareDialog({ versions, close }: Props) {
  const { t } = useTranslation()
  const [newest, before] = versions
  return (
    <Modal open width={900} title={t('scheme.compareDialog.title')} footer={null} onCancel={close}>
      {newest && before ? (
        <Compared versions={versions} start={[before.id, newest.id]} />
      ) : (
        <Alert type="info" title={t('scheme.compareDialog.only')} />
      )}
    </Modal>
  )
}

interface ComparedProps {
  readonly versions: readonly SchemeVersion[]
  readonly start: readonly [a: number, b: number]
}

function Compared({ versions, start }: ComparedProps) {
  const { t } = useTranslation()
  const [a, setA] = useState(start[0])
  const [b, setB] = useState(start[1])
  const differences = useSchemeDifferences(a, b)
  const options = versions.map((version) => ({ value: version.id, label: toVersionName(t, version) }))
  return (
    <>
      <div style={{ display: 'flex', gap: 16, marginBottom: 12 }}>
        <Labelled label={t('scheme.compareDialog.from')}>
          {(id) => <Select id={id} value={a} onChange={setA} options={options} style={{ minWidth: '14.7rem' }} />}
        </Labelled>
        <Labelled label={t('scheme.compareDialog.to')}>
          {(id) => <Select id={id} value={b} onChange={setB} options={options} style={{ minWidth: '14.7rem' }} />}
        </Labelled>
      </div>
      <Answer query={differences}>
        {(list) =>
          list.length === 0 ? (
            <Alert type="success" title={t('scheme.compareDialog.same')} />
          ) : (
            <DifferenceTable differences={list} />
          )
        }
      </Answer>
    </>
  )
}
