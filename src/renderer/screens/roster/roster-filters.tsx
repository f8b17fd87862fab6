import { Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Branch } from '../../../core/catalogue/branch.ts'
import { stageNames } from '../../../core/catalogue/member.ts'
import { useOpenCatalogue } from '../../engine/catalogue-context.tsx'
import { Labelled } from '../../ui/labelled.tsx'
import type { Narrowing } from './narrowing.ts'

interface Props {
  readonly branch: Branch
  onBranch(id: number): void
  readonly narrowing: Narrowing
  onNarrowing(narrowing: Narrowing): void
}

/** Which branch, and whom of it. */
export function RosterFilters({ branch, onBranch, narrowing, onNarrowing }: Props) {
  const { t } = useTranslation()
  const { branches } = useOpenCatalogue()
  const narrow = (part: Partial<Narrowing>) => onNarrowing({ ...narrowing, ...part })
  const groups = [...branch.groups.map(({ id, name }) => ({ value: id, label: name }))]
  return (
    <>
      {branches.length > 1 && (
        <Labelled label={t('item.field.branch')}>
          {(id) => (
            <Select
              id={id}
              value={branch.id}
              onChange={onBranch}
              style={{ minWidth: '10.7rem', maxWidth: '16rem' }}
              options={branches.map((each) => ({ value: each.id, label: each.name }))}
            />
          )}
        </Labelled>
      )}
      <Input
        allowClear
        aria-label={t('roster.nameHint')}
        placeholder={t('roster.nameHint')}
        value={narrowing.name}
        onChange={(event) => narrow({ name: event.target.value })}
        style={{ width: '11.7rem' }}
      />
      <Select
        allowClear={{ label: t('common.clear') }}
        aria-label={t('roster.column.stage')}
        placeholder={t('roster.everyStage')}
        value={narrowing.stage}
        onChange={(stage) => narrow({ stage: stage ?? null })}
        style={{ width: '11.7rem' }}
        options={stageNames.map((stage) => ({ value: stage, label: t(`roster.stage.${stage}`) }))}
      />
      {groups.length > 0 && (
        <Select
          allowClear={{ label: t('common.clear') }}
          aria-label={t('roster.column.group')}
          placeholder={t('roster.everyGroup')}
          value={narrowing.groupId}
          onChange={(groupId) => narrow({ groupId: groupId ?? null })}
          style={{ width: '10.7rem' }}
          options={[...groups, { value: 0, label: t('roster.noGroup') }]}
        />
      )}
    </>
  )
}
