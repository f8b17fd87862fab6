import { Button, Form, Input, Select } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { ActivityKind } from '../../../core/catalogue/activity.ts'
import { withLine } from '../../../core/scheme/edit.ts'
import type { RegisterLine } from '../../../core/scheme/scheme.ts'
import type { StoredScheme } from '../../../core/scheme/stored.ts'
import type { Chosen } from './chosen.ts'
import { PlaceButtons } from './place-buttons.tsx'
import { useSchemeEdit } from './use-scheme-edit.ts'

interface Props {
  readonly scheme: StoredScheme
  /** Null for a new one in `slotId`. */
  readonly id: number | null
  readonly slotId: number
  choose(chosen: Chosen): void
}

type Values = Omit<RegisterLine, 'activity'> & { readonly slotId: number; readonly activity: ActivityKind | 'none' }

/** A register line: what is filed on it, for how long, and by which words it is recognised. */
export function LineForm({ scheme, id, slotId, choose }: Props) {
  const { t } = useTranslation()
  const { save, isBusy } = useSchemeEdit()
  const siblings = scheme.slots.find((slot) => slot.id === slotId)?.lines ?? []
  const index = siblings.findIndex((line) => line.id === id)
  const line = siblings[index]
  const submit = async ({ slotId: into, activity, ...words }: Values) => {
    const edited = withLine(scheme, id, into, { ...words, activity: activity === 'none' ? null : activity })
    const saved = await save(edited)
    const kept = saved?.slots.find((slot) => slot.id === into)?.lines.find((each) => each.code === words.code.trim())
    if (kept) choose({ of: 'line', id: kept.id, slotId: into })
  }
  const [form] = Form.useForm<Values>()
  // Saved or imported words take the place of what stands in the form.
  useEffect(() => {
    if (line) form.setFieldsValue({ ...line, slotId, activity: line.activity ?? 'none' })
  }, [form, line, slotId])
  const start = {
    code: '',
    title: '',
    retention: scheme.retentions[0]?.code,
    keywords: [],
    ...line,
    slotId,
    activity: line?.activity ?? 'none',
  }
  return (
    <section className="pad" style={{ maxWidth: 640 }} aria-label={line?.title ?? t('scheme.newLine')}>
      <div className="scheme-head">
        <h2>{line ? `${line.code} ${line.title}` : t('scheme.newLine')}</h2>
        {line && (
          <PlaceButtons
            scheme={scheme}
            part={{ of: 'line', id: line.id }}
            place={[index, siblings.length]}
            question={t('scheme.removeLineAsk', { title: line.title })}
            onRemoved={() => choose({ of: 'slot', id: slotId })}
          />
        )}
      </div>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={start}
        onFinish={(values: Values) => void submit(values)}
      >
        <Form.Item
          name="code"
          label={t('scheme.field.code')}
          rules={[{ required: true, whitespace: true, message: t('scheme.missing.code') }]}
        >
          <Input maxLength={20} autoFocus={id === null} />
        </Form.Item>
        <Form.Item
          name="title"
          label={t('scheme.field.title')}
          rules={[{ required: true, whitespace: true, message: t('scheme.missing.title') }]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item
          name="slotId"
          label={t('scheme.field.slot')}
          rules={[{ required: true, message: t('scheme.missing.slot') }]}
        >
          <Select options={scheme.slots.map((slot) => ({ value: slot.id, label: `${slot.code} ${slot.title}` }))} />
        </Form.Item>
        <Form.Item
          name="retention"
          label={t('scheme.field.retention')}
          rules={[{ required: true, message: t('scheme.missing.retention') }]}
        >
          <Select options={scheme.retentions.map(({ code, title }) => ({ value: code, label: title }))} />
        </Form.Item>
        <Form.Item name="activity" label={t('scheme.field.activity')} extra={t('scheme.hint.activity')}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={[
              { value: 'none', label: t('scheme.hint.noActivity') },
              ...ActivityKind.options.map((value) => ({ value, label: t(`common.activity.${value}`) })),
            ]}
          />
        </Form.Item>
        <Form.Item name="keywords" label={t('scheme.field.keywords')} extra={t('scheme.hint.keywords')}>
          <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={[';', '；']} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {t('common.save')}
        </Button>
      </Form>
    </section>
  )
}
