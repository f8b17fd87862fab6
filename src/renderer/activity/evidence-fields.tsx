import './activity-fields.css'
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { EvidenceRole } from '../../core/catalogue/activity.ts'
import type { Year } from '../../core/day.ts'
import { useItem } from '../engine/queries.ts'
import { ItemPicker } from '../item/item-picker.tsx'
import { PageFields } from './page-fields.tsx'

/** The papers of an activity: which item, which of its pages, and what they are to it. */
export function EvidenceFields({ branchId, year }: Pick<PaperProps, 'branchId' | 'year'>) {
  const { t } = useTranslation()
  return (
    <Form.Item label={t('activities.form.evidence')}>
      <Form.List name="evidence">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <PaperFields key={key} place={name} branchId={branchId} year={year} remove={() => remove(name)} />
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
  readonly place: number
  readonly branchId: number
  readonly year: Year
  remove(): void
}

function PaperFields({ place, branchId, year, remove }: PaperProps) {
  const { t } = useTranslation()
  const form = Form.useFormInstance()
  const itemId: number | null | undefined = Form.useWatch(['evidence', place, 'itemId'], form)
  const item = useItem(itemId ?? 0, Boolean(itemId))
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
    </div>
  )
}
