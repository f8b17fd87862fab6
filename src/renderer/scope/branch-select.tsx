import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useOpenCatalogue } from '../engine/catalogue-context.tsx'

interface Props {
  readonly value: number | null
  onChange(value: number | null): void
}

/** Which branch a screen is about; null for all. Nothing to choose while there is only one. */
export function BranchSelect({ value, onChange }: Props) {
  const { t } = useTranslation()
  const { branches } = useOpenCatalogue()
  if (branches.length === 1) return null
  return (
    <label>
      <span className="label">{t('item.field.branch')}</span>
      <Select
        value={value ?? 0}
        onChange={(id) => onChange(id === 0 ? null : id)}
        style={{ minWidth: 200 }}
        options={[
          { value: 0, label: t('common.allBranches') },
          ...branches.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </label>
  )
}
