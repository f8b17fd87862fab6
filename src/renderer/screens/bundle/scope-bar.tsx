import { TreeSelect } from 'antd'
import { useTranslation } from 'react-i18next'
import type { BundleAsked } from '../../../core/bundle/contents.ts'
import type { StoredScheme } from '../../../core/scheme/stored.ts'
import { useOpenCatalogue } from '../../engine/catalogue-context.tsx'
import { Labelled } from '../../ui/labelled.tsx'
import { SeveralSelect } from '../../ui/several-select.tsx'

interface Props {
  readonly scheme: StoredScheme
  readonly years: readonly number[]
  readonly value: BundleAsked
  onChange(value: BundleAsked): void
}

/** Which papers a bundle is to hold; whatever is left empty stands for all. */
export function ScopeBar({ scheme, years, value, onChange }: Props) {
  const { t } = useTranslation()
  const { branches } = useOpenCatalogue()
  return (
    <>
      {branches.length > 1 && (
        <Several
          label={t('item.field.branch')}
          all={t('common.allBranches')}
          width={240}
          value={value.branchIds}
          onChange={(branchIds) => onChange({ ...value, branchIds })}
          options={branches.map((branch) => ({ value: branch.id, label: branch.name }))}
        />
      )}
      <Several
        label={t('archive.year')}
        all={t('common.allYears')}
        width={180}
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
            style={{ width: 260 }}
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

interface SeveralProps {
  readonly label: string
  /** What none chosen stands for. */
  readonly all: string
  readonly width: number
  readonly value: readonly number[]
  onChange(value: number[]): void
  readonly options: { readonly value: number; readonly label: string }[]
}

function Several({ label, all, width, value, onChange, options }: SeveralProps) {
  const { t } = useTranslation()
  return (
    <Labelled label={label}>
      {(id) => (
        <SeveralSelect<number>
          id={id}
          allowClear={{ label: t('common.clear') }}
          maxTagCount="responsive"
          placeholder={all}
          style={{ width }}
          showSearch={{ optionFilterProp: 'label' }}
          value={[...value]}
          onChange={onChange}
          options={options}
        />
      )}
    </Labelled>
  )
}
