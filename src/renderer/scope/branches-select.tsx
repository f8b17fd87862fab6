import { useTranslation } from 'react-i18next'
import { useOpenCatalogue } from '../engine/catalogue-context.tsx'
import { SeveralChoice } from './several-choice.tsx'

interface Props {
  /** None: all. */
  readonly value: readonly number[]
  onChange(value: number[]): void
}

/** Which branches a screen is about. Nothing to choose while there is only one. */
export function BranchesSelect({ value, onChange }: Props) {
  const { t } = useTranslation()
  const { branches } = useOpenCatalogue()
  if (branches.length === 1) return null
  return (
    <SeveralChoice
      label={t('item.field.branch')}
      all={t('common.allBranches')}
      width="16rem"
      value={value}
      onChange={onChange}
      options={branches.map((branch) => ({ value: branch.id, label: branch.name }))}
    />
  )
}
