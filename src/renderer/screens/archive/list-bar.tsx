import { EditOutlined, TableOutlined } from '@ant-design/icons'
import { Button, Checkbox, Popover, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { type ColumnName, columnNames } from '../../../core/catalogue/column.ts'
import type { ItemGrouping } from '../../../core/catalogue/item-list.ts'

interface Props {
  readonly total: number
  readonly picked: number
  readonly groupBy: ItemGrouping
  group(by: ItemGrouping): void
  readonly shown: readonly ColumnName[]
  show(columns: readonly ColumnName[]): void
  pickAll(): void
  unpick(): void
  change(): void
}

/** Above the list: how much there is, how it is shown, and what is done to the picked ones. */
export function ListBar({ total, picked, groupBy, group, shown, show, pickAll, unpick, change }: Props) {
  const { t } = useTranslation()
  return (
    <div className="bar slim">
      {picked === 0 ? (
        <>
          <span className="faint">{t('archive.list.total', { count: total })}</span>
          <Button size="small" onClick={pickAll}>
            {t('archive.list.pickAll')}
          </Button>
        </>
      ) : (
        <>
          <strong>{t('archive.list.picked', { count: picked })}</strong>
          <Button size="small" type="primary" icon={<EditOutlined aria-hidden />} onClick={change}>
            {t('batch.action')}
          </Button>
          <Button size="small" onClick={unpick}>
            {t('archive.list.unpick')}
          </Button>
        </>
      )}
      <Select<ItemGrouping>
        className="push"
        size="small"
        aria-label={t('archive.list.group')}
        value={groupBy}
        onChange={group}
        style={{ minWidth: '8.7rem' }}
        options={(['none', 'line', 'year'] as const).map((value) => ({
          value,
          label: t(`archive.list.grouping.${value}`),
        }))}
      />
      <Popover
        trigger="click"
        placement="bottomRight"
        content={
          <Checkbox.Group
            className="list-columns"
            value={[...shown]}
            onChange={(chosen) => show(columnNames.filter((name) => chosen.includes(name)))}
            options={columnNames.map((name) => ({
              value: name,
              label: t(`archive.column.${name}`),
              disabled: name === 'title',
            }))}
          />
        }
      >
        <Button size="small" icon={<TableOutlined aria-hidden />}>
          {t('archive.list.columns')}
        </Button>
      </Popover>
    </div>
  )
}
