import { Table } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Difference } from '../../../core/scheme/compare.ts'
import { StatusTag, type Tone } from '../../ui/status-tag.tsx'

const tones: Readonly<Record<Difference['change'], Tone>> = { added: 'good', removed: 'bad', changed: 'warn' }

const rowsInSight = 8

/** What differs, a row for each retention, slot or line. */
export function DifferenceTable({ differences }: { readonly differences: readonly Difference[] }) {
  const { t } = useTranslation()
  const shown = (text: string) => text || t('scheme.nothing')
  return (
    <Table<Difference>
      size="small"
      rowKey={(each) => `${each.of} ${each.code}`}
      dataSource={[...differences]}
      pagination={false}
      {...(differences.length > rowsInSight && { scroll: { y: 380 } })}
      columns={[
        {
          title: t('scheme.column.change'),
          width: 80,
          render: (_, { change }) => <StatusTag tone={tones[change]}>{t(`scheme.change.${change}`)}</StatusTag>,
        },
        { title: t('scheme.column.of'), width: 90, render: (_, each) => t(`scheme.of.${each.of}`) },
        { title: t('scheme.column.code'), dataIndex: 'code', width: 100 },
        { title: t('scheme.column.title'), dataIndex: 'title' },
        {
          title: t('scheme.column.fields'),
          render: (_, { fields }) =>
            fields.map(({ field, before, after }) => (
              <div key={field}>
                {t('scheme.changedField', {
                  field: t(`scheme.field.${field}`),
                  before: shown(before),
                  after: shown(after),
                })}
              </div>
            )),
        },
      ]}
    />
  )
}
