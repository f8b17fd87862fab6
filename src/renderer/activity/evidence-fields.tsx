import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { type Evidence, EvidenceRole } from '../../core/catalogue/activity.ts'
import { useItem } from '../engine/queries.ts'
import { ItemChoice } from './item-choice.tsx'

/** The papers of an activity: which item, which of its pages, and what they are to it. */
export function EvidenceFields({ branchId }: { readonly branchId: number }) {
  const { t } = useTranslation()
  return (
    <Form.Item label={t('activities.form.evidence')}>
      <Form.List name="evidence">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <PaperFields key={key} place={name} branchId={branchId} remove={() => remove(name)} />
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
  remove(): void
}

function PaperFields({ place, branchId, remove }: PaperProps) {
  const { t } = useTranslation()
  const form = Form.useFormInstance()
  const paper: Partial<Evidence> | undefined = Form.useWatch(['evidence', place], form)
  const item = useItem(paper?.itemId ?? 0, paper?.itemId !== undefined)
  const last = item.data?.images
  const isRange = () => (paper?.firstPage ?? 1) <= (paper?.lastPage ?? 1) && (paper?.lastPage ?? 1) <= (last ?? 1)
  const inRange = {
    validator: async () => {
      if (last !== undefined && !isRange()) throw new Error(t('activities.form.range', { count: last }))
    },
  }
  const needed = { required: true, message: t('activities.form.pagesMissing') }
  return (
    <div className="paper-fields">
      <Form.Item name={[place, 'itemId']} rules={[{ required: true, message: t('activities.form.itemMissing') }]}>
        <ItemChoice branchId={branchId} />
      </Form.Item>
      <div className="paper-pages">
        <Form.Item name={[place, 'role']}>
          <Select
            aria-label={t('activities.form.role')}
            style={{ width: 88 }}
            options={EvidenceRole.options.map((role) => ({ value: role, label: role }))}
          />
        </Form.Item>
        <Form.Item name={[place, 'firstPage']} rules={[needed]}>
          <InputNumber
            min={1}
            precision={0}
            style={{ width: 88 }}
            placeholder={t('activities.form.firstPage')}
            aria-label={t('activities.form.firstPage')}
          />
        </Form.Item>
        <Form.Item name={[place, 'lastPage']} rules={[needed, inRange]}>
          <InputNumber
            min={1}
            precision={0}
            style={{ width: 88 }}
            placeholder={t('activities.form.lastPage')}
            aria-label={t('activities.form.lastPage')}
          />
        </Form.Item>
        <Button
          icon={<DeleteOutlined aria-hidden />}
          onClick={remove}
          aria-label={t('activities.form.removeEvidence')}
          title={t('activities.form.removeEvidence')}
        />
      </div>
    </div>
  )
}
