import { Select, TreeSelect } from 'antd'
import { useTranslation } from 'react-i18next'
import type { BundleAsked } from '../../../core/bundle/contents.ts'
import type { StoredScheme } from '../../../core/scheme/stored.ts'
import { useOpenCatalogue } from '../../engine/catalogue-context.tsx'
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
  const { branches } = useOpenCatalogue()
  return (
    <>
      {branches.length > 1 && (
        <Labelled label={t('item.field.branch')}>
          {(id) => (
            <Select
              id={id}
              mode="multiple"
              allowClear
              maxTagCount="responsive"
              placeholder={t('common.allBranches')}
              style={{ width: 240 }}
              showSearch={{ optionFilterProp: 'label' }}
              value={value.branchIds}
              onChange={(branchIds) => onChange({ ...value, branchIds })}
              options={branches.map((branch) => ({ value: branch.id, label: branch.name }))}
            />
          )}
        </Labelled>
      )}
      <Labelled label={t('archive.year')}>
        {(id) => (
          <Select
            id={id}
            mode="multiple"
            allowClear
            maxTagCount="responsive"
            placeholder={t('common.allYears')}
            style={{ width: 180 }}
            value={value.years}
            onChange={(chosen) => onChange({ ...value, years: chosen })}
            options={years
              .toSorted((one, other) => other - one)
              .map((year) => ({ value: year, label: t('common.yearOf', { year }) }))}
          />
        )}
      </Labelled>
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
