import { Select, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BundleComparison } from '../../../core/bundle/compare.ts'
import type { BundleRecord } from '../../../core/bundle/contents.ts'
import { Modal } from '../../dialog/modal.tsx'
import { Answer } from '../../engine/answer.tsx'
import { useBundleComparison } from '../../engine/bundle-queries.ts'
import { Labelled } from '../../ui/labelled.tsx'
import { formatInstant } from '../../words/format.ts'

interface Props {
  readonly bundle: BundleRecord
  readonly later: readonly BundleRecord[]
  close(): void
}

/** Stands for what the same scope would hold now. */
const today = 0

/** What has come, gone or changed since a bundle was made. */
export function CompareDialog({ bundle, later, close }: Props) {
  const { t } = useTranslation()
  const [withId, setWithId] = useState(today)
  const comparison = useBundleComparison({ id: bundle.id, withId: withId === today ? null : withId })
  return (
    <Modal open width={820} footer={null} onCancel={close} title={t('bundle.compareTitle', { title: bundle.title })}>
      <Labelled label={t('bundle.compareWith')}>
        {(id) => (
          <Select
            id={id}
            value={withId}
            onChange={setWithId}
            style={{ minWidth: '24rem' }}
            options={[
              { value: today, label: t('bundle.compareNow') },
              ...later
                .filter(({ asked }) => asked !== null)
                .map((each) => ({
                  value: each.id,
                  label: t('common.aside', { text: each.title, aside: formatInstant(each.madeAt) }),
                })),
            ]}
          />
        )}
      </Labelled>
      <Answer query={comparison}>{(found) => <Differences found={found} />}</Answer>
    </Modal>
  )
}

const parts = ['added', 'removed', 'changed'] as const

function Differences({ found }: { readonly found: BundleComparison }) {
  const { t } = useTranslation()
  const rows = parts.flatMap((part) => found[part].map((paper) => ({ ...paper, part, key: `${part} ${paper.code}` })))
  return (
    <>
      <p>
        {t('bundle.compareCounts', {
          added: found.added.length,
          removed: found.removed.length,
          changed: found.changed.length,
        })}
      </p>
      {rows.length > 0 && (
        <Table
          size="small"
          dataSource={rows}
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          scroll={{ y: 360 }}
          columns={[
            {
              title: t('bundle.column.difference'),
              width: 88,
              render: (_, { part }) => t(`bundle.difference.${part}`),
            },
            { title: t('bundle.column.code'), dataIndex: 'code', width: 220 },
            { title: t('bundle.column.title'), dataIndex: 'title' },
          ]}
        />
      )}
    </>
  )
}
