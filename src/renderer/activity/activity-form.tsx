import { Button, Form, Select } from 'antd'
import type { TFunction } from 'i18next'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { attendanceKeys } from '../../core/activities/attendance.ts'
import { type Activity, ActivityKind } from '../../core/catalogue/activity.ts'
import { type Day, yearOf } from '../../core/day.ts'
import { boundsOf, isWithin, type Period } from '../../core/period.ts'
import { DayInput } from '../day/day-input.tsx'
import { CancelButton } from '../dialog/leaving.tsx'
import { useOpenCatalogue } from '../engine/catalogue-context.tsx'
import { useClient } from '../engine/engine-context.tsx'
import { useToday } from '../engine/today.tsx'
import { useTell } from '../engine/use-tell.ts'
import { MemberPicker } from '../member/member-picker.tsx'
import { SeveralSelect } from '../ui/several-select.tsx'
import { formatPeriod } from '../words/format.ts'
import { ActivityPapers } from './activity-papers.tsx'
import { type ActivityStart, type ActivityValues, toActivity, toPapers } from './activity-values.ts'
import { AgendaInput } from './agenda-input.tsx'
import { AttendanceFields } from './attendance-fields.tsx'
import { EvidenceFields } from './evidence-fields.tsx'
import { useAgenda, useAttendance } from './queries.ts'

interface Props {
  readonly start: ActivityStart
  /** False where the papers stand beside it anyway. */
  readonly arePapersShown?: boolean
  /** Given the activity once it is saved; nothing when the form was left. */
  close(saved?: Activity): void
}

/** Says what took place, who was there, and which pages show it. */
export function ActivityForm({ start, arePapersShown = true, close }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const today = useToday()
  const { branches } = useOpenCatalogue()
  const groups = branches.find((branch) => branch.id === start.branchId)?.groups ?? []
  const [form] = Form.useForm<ActivityValues>()
  const [isBusy, setBusy] = useState(false)
  const { id, branchId, period, isAttending = false, ...initial } = start
  const date = Form.useWatch('date', form) ?? null
  const evidence = Form.useWatch('evidence', form)
  const papers = useMemo(() => toPapers(evidence ?? start.evidence), [evidence, start])
  const told = useAttendance(papers).data ?? null
  const agenda = useAgenda(papers).data ?? null
  const pieces = useMemo(
    () => attendanceKeys.flatMap((key) => told?.guess[key]?.from.map(({ words }) => words) ?? []),
    [told],
  )
  const save = async () => {
    const activity = toActivity(start, { ...initial, ...form.getFieldsValue() })
    if (activity === null) return
    setBusy(true)
    const saved = await tell.attempt(() =>
      id === null ? client.activities.add(activity) : client.activities.change({ id, ...activity }),
    )
    setBusy(false)
    if (!saved) return
    tell.done(t(id === null ? 'activities.form.added' : 'activities.form.changed'))
    close(saved)
  }
  return (
    <div className="activity-desk">
      {arePapersShown && papers.length > 0 && <ActivityPapers papers={papers} told={told} pieces={pieces} />}
      <Form<ActivityValues>
        name="activity"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        onFinish={() => void save()}
      >
        <Form.Item
          name="date"
          label={t('activities.form.date')}
          rules={[{ required: true, message: t('item.missing.date') }]}
          extra={period && toPeriodHint(t, period, date)}
        >
          <DayInput
            placeholder={t('item.hint.date')}
            {...(period !== undefined && { openAt: boundsOf(period).first })}
          />
        </Form.Item>
        <Form.Item
          name="kinds"
          label={t('activities.form.kinds')}
          extra={t('activities.form.kindsHint')}
          rules={[{ required: true, message: t('activities.form.kindsMissing') }]}
        >
          <SeveralSelect
            showSearch={{ optionFilterProp: 'label' }}
            options={ActivityKind.options.map((kind) => ({ value: kind, label: t(`common.activity.${kind}`) }))}
          />
        </Form.Item>
        {groups.length > 0 && (
          <Form.Item name="groupId" label={t('activities.form.group')}>
            <Select
              allowClear={{ label: t('common.clear') }}
              placeholder={t('activities.form.wholeBranch')}
              options={groups.map((group) => ({ value: group.id, label: group.name }))}
            />
          </Form.Item>
        )}
        <Form.Item name="topic" label={t('activities.form.topic')}>
          <AgendaInput maxLength={200} said={agenda?.topic ?? null} />
        </Form.Item>
        <Form.Item name="lecturer" label={t('activities.form.lecturer')}>
          <AgendaInput maxLength={100} said={agenda?.lecturer ?? null} />
        </Form.Item>
        <Form.Item name="memberIds" label={t('activities.form.members')} extra={t('activities.form.membersHint')}>
          <MemberPicker branchId={branchId} />
        </Form.Item>
        <AttendanceFields told={told?.guess ?? null} isFirst={isAttending} />
        <EvidenceFields
          activityId={id}
          branchId={branchId}
          year={yearOf(date ?? (period === undefined ? today : boundsOf(period).first))}
        />
        <div style={{ display: 'flex', gap: 12 }}>
          <Button type="primary" htmlType="submit" loading={isBusy}>
            {t('common.save')}
          </Button>
          <CancelButton close={() => close()} />
        </div>
      </Form>
    </div>
  )
}

/** Where the day is to lie, and whether it does. */
function toPeriodHint(t: TFunction, period: Period, date: Day | null): string {
  const words = { period: formatPeriod(t, period) }
  return t(date === null || isWithin(date, period) ? 'activities.form.within' : 'activities.form.beside', words)
}
