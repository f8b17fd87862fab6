import { PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, Radio } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { withSlot } from '../../../core/scheme/edit.ts'
import { type Slot, SlotKind } from '../../../core/scheme/scheme.ts'
import type { StoredScheme } from '../../../core/scheme/stored.ts'
import type { Chosen } from './chosen.ts'
import { NameFields } from './name-fields.tsx'
import { PlaceButtons } from './place-buttons.tsx'
import { useSchemeEdit } from './use-scheme-edit.ts'

interface Props {
  readonly scheme: StoredScheme
  /** Null for a new one. */
  readonly id: number | null
  choose(chosen: Chosen): void
}

type Values = Omit<Slot, 'lines'>

const empty: Values = { kind: 'box', code: '', title: '', spine: '' }

/** A book, box or certificate: its words, its place, and adding lines to it. */
export function SlotForm({ scheme, id, choose }: Props) {
  const { t } = useTranslation()
  const { save, isBusy } = useSchemeEdit()
  const index = scheme.slots.findIndex((slot) => slot.id === id)
  const slot = scheme.slots[index]
  const [form] = Form.useForm<Values>()
  // Saved or imported words take the place of what stands in the form.
  useEffect(() => {
    if (slot) form.setFieldsValue(slot)
  }, [form, slot])
  const submit = async ({ kind, code, title, spine }: Values) => {
    const saved = await save(withSlot(scheme, id, { kind, code, title, spine }))
    const added = saved?.slots.at(-1)
    if (id === null && added) choose({ of: 'slot', id: added.id })
  }
  return (
    <section className="pad" style={{ maxWidth: 640 }} aria-label={slot?.title ?? t('scheme.newSlot')}>
      <div className="scheme-head">
        <h2>{slot ? `${slot.code} ${slot.title}` : t('scheme.newSlot')}</h2>
        {slot && (
          <>
            <Button
              icon={<PlusOutlined aria-hidden />}
              onClick={() => choose({ of: 'line', id: null, slotId: slot.id })}
            >
              {t('scheme.addLine')}
            </Button>
            <PlaceButtons
              scheme={scheme}
              part={{ of: 'slot', id: slot.id }}
              place={[index, scheme.slots.length]}
              question={t('scheme.removeSlotAsk', { title: slot.title, count: slot.lines.length })}
              onRemoved={() => choose({ of: 'about' })}
            />
          </>
        )}
      </div>
      <Form
        name="slot"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={slot ?? empty}
        onFinish={(values: Values) => void submit(values)}
      >
        <Form.Item name="kind" label={t('scheme.field.kind')}>
          <Radio.Group
            options={SlotKind.options.map((value) => ({ value, label: t(`common.slot.${value}`) }))}
            optionType="button"
          />
        </Form.Item>
        <NameFields isNew={id === null} titleLength={60} />
        <Form.Item name="spine" label={t('scheme.field.spine')}>
          <Input maxLength={60} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {t('common.save')}
        </Button>
      </Form>
    </section>
  )
}
