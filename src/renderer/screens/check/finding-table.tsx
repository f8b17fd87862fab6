import { Button, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Finding, isGap } from '../../../core/checks/finding.ts'
import { useClient } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'
import { useNavigation } from '../../navigation.tsx'
import { formatPeriod } from '../../words/format.ts'
import { ExplainDialog } from './explain-dialog.tsx'
import { FindingStatus } from './finding-status.tsx'
import { RelatedItems } from './related-items.tsx'

interface Props {
  readonly branchId: number
  readonly findings: readonly Finding[]
}

export function FindingTable({ branchId, findings }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const { go } = useNavigation()
  const [explained, setExplained] = useState<Finding | null>(null)
  const withdraw = async (id: number) => {
    if (await tell.attempt(() => client.waivers.remove({ id }))) tell.done(t('check.withdrawn'))
  }
  return (
    <>
      <Table<Finding>
        size="small"
        rowKey={({ subject, period, message }) => `${subject} ${period} ${message}`}
        dataSource={[...findings]}
        pagination={false}
        columns={[
          { title: t('check.column.status'), width: 128, render: (_, { status }) => <FindingStatus status={status} /> },
          { title: t('check.column.period'), width: 132, render: (_, { period }) => formatPeriod(t, period) },
          { title: t('check.column.subject'), dataIndex: 'subject', width: 190 },
          {
            title: t('check.column.message'),
            render: (_, { message, waiver }) => (
              <>
                {message}
                {waiver && (
                  <div className="faint">{t('check.explained', { by: waiver.by, reason: waiver.reason })}</div>
                )}
              </>
            ),
          },
          {
            title: t('check.column.act'),
            width: 210,
            render: (_, finding) => (
              <span style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
                {finding.itemIds.length > 0 && <RelatedItems itemIds={finding.itemIds} />}
                {isGap(finding) && (
                  <Button size="small" onClick={() => go({ to: { screen: 'inbox' } })}>
                    {t('overview.file')}
                  </Button>
                )}
                <Explaining finding={finding} explain={setExplained} withdraw={(id) => void withdraw(id)} />
              </span>
            ),
          },
        ]}
      />
      {explained && <ExplainDialog branchId={branchId} finding={explained} close={() => setExplained(null)} />}
    </>
  )
}

interface ExplainingProps {
  readonly finding: Finding
  explain(finding: Finding): void
  withdraw(waiverId: number): void
}

function Explaining({ finding, explain, withdraw }: ExplainingProps) {
  const { t } = useTranslation()
  const { waiver } = finding
  if (waiver) {
    return (
      <Button size="small" onClick={() => withdraw(waiver.id)}>
        {t('check.withdraw')}
      </Button>
    )
  }
  if (!isGap(finding)) return null
  return (
    <Button size="small" onClick={() => explain(finding)}>
      {t('check.explain')}
    </Button>
  )
}
