import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { attendanceKeys, isAttended } from '../../../core/activities/attendance.ts'
import { type Activity, EvidenceRole } from '../../../core/catalogue/activity.ts'
import type { ActivityStart } from '../../activity/activity-values.ts'
import { KindTags } from '../../activity/kind-tags.tsx'
import { toPageWords } from '../../activity/page-words.ts'
import { useClient } from '../../engine/engine-context.tsx'
import { useToday } from '../../engine/today.tsx'
import { useTell } from '../../engine/use-tell.ts'
import { useNavigation } from '../../navigation.tsx'
import { ConfirmButton } from '../../ui/confirm-button.tsx'

interface Props {
  readonly activity: Activity
  readonly group: string | null
  /** 档号 and title of filed items. */
  readonly titles: ReadonlyMap<number, { readonly code: string | null; readonly title: string }>
  edit(start: ActivityStart): void
}

export function ActivityRow({ activity, group, titles, edit }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const today = useToday()
  const { id, date, kinds, topic, lecturer, absentees } = activity
  const remove = async () => {
    if (await tell.attempt(() => client.activities.remove({ id }))) tell.done(t('activities.removed'))
  }
  const counts = attendanceKeys.flatMap((key) =>
    activity[key] === null ? [] : [`${t(`activities.count.${key}`)} ${activity[key]}`],
  )
  const away = absentees && t('activities.absenteesAre', { names: absentees })
  const said = [group, lecturer && t('activities.lecturerIs', { name: lecturer }), ...counts, away].filter(Boolean)
  return (
    <li className="parted activity">
      <span>{date}</span>
      <div>
        <KindTags kinds={kinds} />
        {topic !== '' && <div style={{ marginTop: 4 }}>{topic}</div>}
        {said.length > 0 && <div className="faint">{said.join(' · ')}</div>}
        {date <= today && !isAttended(activity) && (
          <div>
            <span className="guess">{t('activities.facet.uncounted')}</span>
            <Button type="link" size="small" onClick={() => edit({ ...activity, isAttending: true })}>
              {t('activities.attend')}
            </Button>
          </div>
        )}
      </div>
      <Papers activity={activity} titles={titles} />
      <span style={{ display: 'flex', gap: 8 }}>
        <Button size="small" onClick={() => edit(activity)}>
          {t('activities.edit')}
        </Button>
        <ConfirmButton
          size="small"
          question={t('activities.removeAsk')}
          consequence={t('activities.removeText')}
          onConfirm={remove}
        >
          {t('common.remove')}
        </ConfirmButton>
      </span>
    </li>
  )
}

/** The papers in the order in which they come about: 通知 first. */
function Papers({ activity, titles }: Pick<Props, 'activity' | 'titles'>) {
  const { t } = useTranslation()
  const { go } = useNavigation()
  if (activity.evidence.length === 0) return <span className="faint">{t('activities.noPaper')}</span>
  const roles = EvidenceRole.options
  return (
    <ul className="rows">
      {activity.evidence
        .toSorted((one, other) => roles.indexOf(one.role) - roles.indexOf(other.role))
        .map(({ itemId, firstPage, lastPage, role }) => (
          <li key={`${itemId} ${firstPage} ${role}`} className="paper">
            <span>{t(`common.role.${role}`)}</span>
            <Button
              type="link"
              className="title-link"
              title={titles.get(itemId)?.code ?? ''}
              onClick={() => go({ to: { screen: 'archive', itemId, page: firstPage } })}
            >
              {titles.get(itemId)?.title ?? t('activities.unnamedPaper')}
            </Button>
            <span className="faint">{toPageWords(t, { firstPage, lastPage })}</span>
          </li>
        ))}
    </ul>
  )
}
