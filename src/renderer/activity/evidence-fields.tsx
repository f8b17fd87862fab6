import './activity-fields.css'
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { listOnSamePages } from '../../core/activities/same-pages.ts'
import { EvidenceRole } from '../../core/catalogue/activity.ts'
import type { Year } from '../../core/day.ts'
import { useItem } from '../engine/queries.ts'
import { ItemPicker } from '../item/item-picker.tsx'
import { type ActivityValues, toPapers } from './activity-values.ts'
import { PageFields } from './page-fields.tsx'

/** The papers of an activity: which item, which of its pages, and what they are to it. */
export function EvidenceFields(of: Pick<PaperProps, 'activityId' | 'branchId' | 'year'>) {
  const { t } = useTranslation()
  return (
    <Form.Item label={t('activities.form.evidence')}>
      <Form.List name="evidence">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <PaperFields key={key} {...of} place={name} remove={() => remove(name)} />
            ))}
            <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ role: '记录' })}>
              {t('activities.form.addEvidence')}
            </Button>
          </>
        )}
      </Form.List>
    </Form.Item>
  )
}

interface PaperProps {
  /** Whose papers they are; null while it is new. */
  readonly activityId: number | null
  readonly place: number
  readonly branchId: number
  readonly year: Year
  remove(): void
}

function PaperFields({ activityId, place, branchId, year, remove }: PaperProps) {
  const { t } = useTranslation()
  const form = Form.useFormInstance<ActivityValues>()
  const paper = Form.useWatch(['evidence', place], form)
  const item = useItem(paper?.itemId ?? 0, Boolean(paper?.itemId))
  const [whole] = toPapers(paper ? [paper] : [])
  const others = whole && item.data ? listOnSamePages(item.data.activities, whole, activityId) : []
  return (
    <div className="paper-fields">
      <Form.Item name={[place, 'itemId']} rules={[{ required: true, message: t('activities.form.itemMissing') }]}>
        <ItemPicker branchId={branchId} year={year} aria-label={t('activities.form.item')} />
      </Form.Item>
      <div className="paper-pages">
        <Form.Item name={[place, 'role']} label={t('activities.form.role')}>
          <Select
            style={{ width: '7rem' }}
            options={EvidenceRole.options.map((role) => ({ value: role, label: t(`common.role.${role}`) }))}
          />
        </Form.Item>
        <PageFields item={item.data} within={place} />
        <Button
          className="paper-remove"
          icon={<DeleteOutlined aria-hidden />}
          onClick={remove}
          aria-label={t('activities.form.removeEvidence')}
          title={t('activities.form.removeEvidence')}
        />
      </div>
      {others.map(({ id, date, kinds }) => (
        <div key={id} role="note" className="same-pages">
          {t('activities.form.samePages', {
            date,
            kinds: kinds.map((kind) => t(`common.activity.${kind}`)).join(t('common.listMark')),
          })}
        </div>
      ))}
    </div>
  )
}
