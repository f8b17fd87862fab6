import { useTranslation } from 'react-i18next'
import { type Member, stageNames, stageOn } from '../../../core/catalogue/member.ts'
import { useToday } from '../../engine/today.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'

/** How many people of each 类别 there are today. */
export function StageCounts({ members }: { readonly members: readonly Member[] }) {
  const { t } = useTranslation()
  const today = useToday()
  const counts = stageNames
    .toReversed()
    .map((stage) => ({ stage, count: members.filter((member) => stageOn(member, today) === stage).length }))
    .filter(({ count }) => count > 0)
  return (
    <section aria-label={t('roster.counts')} style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginBottom: 16 }}>
      {counts.map(({ stage, count }) => (
        <StatusTag key={stage} tone={stage === '正式党员' ? 'good' : stage === '转出' ? 'quiet' : 'ask'}>
          {t(`roster.stage.${stage}`)} {count}
        </StatusTag>
      ))}
    </section>
  )
}
