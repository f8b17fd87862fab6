import { TreeSelect } from 'antd'
import { useTranslation } from 'react-i18next'
import type { BundleAsked } from '../../../core/bundle/contents.ts'
import type { StoredScheme } from '../../../core/scheme/stored.ts'
import { BranchesSelect } from '../../scope/branches-select.tsx'
import { SeveralChoice } from '../../scope/several-choice.tsx'
import { Labelled } from '../../ui/labelled.tsx'

interface Props {
  readonly scheme: StoredScheme
  readonly years: readonly number[]
  readonly value: BundleAsked
  onChange(value: BundleAsked): void
}

/** Which papers a bundle is to hold; whatever is left empty stands for all. */
export function ScopeBar({ scheme, years, value, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <>
      <BranchesSelect value={value.branchIds} onChange={(branchIds) => onChange({ ...value, branchIds })} />
      <SeveralChoice
        label={t('archive.year')}
        all={t('common.allYears')}
        width="12rem"
        value={value.years}
        onChange={(chosen) => onChange({ ...value, years: chosen })}
        options={years
          .toSorted((one, other) => other - one)
          .map((year) => ({ value: year, label: t('common.yearOf', { year }) }))}
      />
      <Labelled label={t('bundle.codes')}>
        {(id) => (
          <TreeSelect
            id={id}
            treeCheckable
            allowClear
            showCheckedStrategy="SHOW_PARENT"
            maxTagCount="responsive"
            placeholder={t('bundle.allCodes')}
            style={{ width: '17.3rem' }}
            popupMatchSelectWidth={380}
            treeNodeFilterProp="title"
            value={value.codes}
            onChange={(codes: string[]) => onChange({ ...value, codes })}
            treeData={scheme.slots.map((slot) => ({
              value: slot.code,
              title: `${t(`common.slot.${slot.kind}`)} · ${slot.title}`,
              children: slot.lines.map((line) => ({ value: line.code, title: `${line.code} ${line.title}` })),
            }))}
          />
        )}
      </Labelled>
    </>
  )
}
