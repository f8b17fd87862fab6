import { Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../core/checks/finding.ts'
import { useClient } from '../../engine/engine-context.tsx'
import { useScheme } from '../../engine/queries.ts'
import { useTell } from '../../engine/use-tell.ts'
import { toFiledWords } from '../../item/filed-words.ts'
import { toPurpose } from '../../item/filing-purpose.ts'
import { useNavigation } from '../../navigation.tsx'
import { formatPeriod } from '../../words/format.ts'
import { Acting } from './acting.tsx'
import { type Doing, FindingActs } from './finding-acts.tsx'
import { FindingStatus } from './finding-status.tsx'
import { useChoiceColumns } from './gap-choice.tsx'
import { toGapKey } from './to-gap-key.ts'
import { WaiverNote } from './waiver-note.tsx'

interface Props {
  readonly branchId: number
  readonly findings: readonly Finding[]
  /** False where all are of one period, which stands above them. */
  readonly isPeriodShown: boolean
}

export function FindingTable({ branchId, findings, isPeriodShown }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const { go } = useNavigation()
  const [doing, setDoing] = useState<Doing | null>(null)
  const scheme = useScheme(Number(findings[0]?.period.slice(0, 4)) || null)
  const choiceColumns = useChoiceColumns(branchId, findings)
  const withdraw = async (id: number) => {
    if (await tell.attempt(() => client.waivers.remove({ id }))) tell.done(t('check.withdrawn'))
  }
  const start = (asked: Doing) => {
    if (asked.act !== 'file') setDoing(asked)
    else if (scheme.data) go({ to: { screen: 'inbox', purpose: toPurpose(branchId, asked.finding, scheme.data) } })
  }
  return (
    <>
      <Table<Finding>
        size="small"
        rowKey={(finding) => toGapKey({ branchId, finding })}
        dataSource={[...findings]}
        pagination={false}
        columns={[
          ...choiceColumns,
          {
            title: t('check.column.status'),
            width: 120,
            render: (_, { status, lacks, waiver }) => (
              <>
                <FindingStatus status={status} lacks={lacks} />
                {waiver && <div className="faint">{t('check.explainedShort')}</div>}
              </>
            ),
          },
          ...(isPeriodShown
            ? [
                {
                  title: t('check.column.period'),
                  width: 104,
                  render: (_: unknown, { period }: Finding) => formatPeriod(t, period),
                },
              ]
            : []),
          {
            title: t('check.column.subject'),
            width: 190,
            render: (_, { subject, itemTitle }) => (
              <>
                {subject}
                {itemTitle !== undefined && <div className="faint">{itemTitle}</div>}
              </>
            ),
          },
          {
            title: t('check.column.message'),
            render: (_, { message, filed, waiver, paper }) => (
              <>
                {message}
                {filed && <div className="faint">{toFiledWords(t, filed)}</div>}
                {waiver && <WaiverNote waiver={waiver} paper={paper} />}
              </>
            ),
          },
          {
            title: t('check.column.act'),
            width: 190,
            render: (_, finding) => (
              <FindingActs finding={finding} start={start} withdraw={(id) => void withdraw(id)} />
            ),
          },
        ]}
      />
      {doing && <Acting branchId={branchId} doing={doing} turnTo={setDoing} close={() => setDoing(null)} />}
    </>
  )
}
