import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useOpenCatalogue } from '../engine/catalogue-context.tsx'
import { Labelled } from '../ui/labelled.tsx'

interface Props {
  readonly value: number | null
  onChange(value: number | null): void
  /** Whether “all branches” can be chosen, which comes as null. */
  readonly isAllOffered?: boolean
}

/** Which branch a screen is about; null for all. Nothing to choose while there is only one. */
export function BranchSelect({ value, onChange, isAllOffered = true }: Props) {
  const { t } = useTranslation()
  const { branches } = useOpenCatalogue()
  if (branches.length === 1) return null
  return (
    <Labelled label={t('item.field.branch')}>
      {(id) => (
        <Select
          id={id}
          value={value ?? 0}
          onChange={(chosen) => onChange(chosen === 0 ? null : chosen)}
          style={{ minWidth: '13.3rem' }}
          options={[
            ...(isAllOffered ? [{ value: 0, label: t('common.allBranches') }] : []),
            ...branches.map((branch) => ({ value: branch.id, label: branch.name })),
          ]}
        />
      )}
    </Labelled>
  )
}
