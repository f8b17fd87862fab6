import { Button, Form, Select } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { ActivityKind } from '../../../core/catalogue/activity.ts'
import { withLine } from '../../../core/scheme/edit.ts'
import type { Expects } from '../../../core/scheme/expects.ts'
import type { RegisterLine } from '../../../core/scheme/scheme.ts'
import type { StoredScheme } from '../../../core/scheme/stored.ts'
import type { Chosen } from './chosen.ts'
import { ExpectsFields } from './expects-fields.tsx'
import { NameFields } from './name-fields.tsx'
import { PlaceButtons } from './place-buttons.tsx'
import { useSchemeEdit } from './use-scheme-edit.ts'

interface Props {
  readonly scheme: StoredScheme
  /** Null for a new one in `slotId`. */
  readonly id: number | null
  readonly slotId: number
  choose(chosen: Chosen): void
}

type Values = Omit<RegisterLine, 'activity' | 'expects'> & {
  readonly slotId: number
  readonly activity: ActivityKind | 'none'
  readonly isCounted: boolean
  /** Missing while its fields are not shown. */
  readonly expects?: Expects
}

const usual: Expects = { times: 1, every: 'quarter', per: 'branch', papers: [] }

/** What a form shows of a line, or of one that is not there yet. */
function toValues(line: RegisterLine | undefined) {
  return { activity: line?.activity ?? 'none', isCounted: !!line?.expects, expects: line?.expects ?? usual } as const
}

/** A register line: what is filed on it, for how long, and by which words it is recognised. */
export function LineForm({ scheme, id, slotId, choose }: Props) {
  const { t } = useTranslation()
  const { save, isBusy } = useSchemeEdit()
  const siblings = scheme.slots.find((slot) => slot.id === slotId)?.lines ?? []
  const index = siblings.findIndex((line) => line.id === id)
  const line = siblings[index]
  const submit = async ({ slotId: into, activity, isCounted, expects = usual, ...words }: Values) => {
    const edited = withLine(scheme, id, into, {
      ...words,
      activity: activity === 'none' ? null : activity,
      expects: isCounted ? expects : null,
    })
    const saved = await save(edited)
    const kept = saved?.slots.find((slot) => slot.id === into)?.lines.find((each) => each.code === words.code.trim())
    if (kept) choose({ of: 'line', id: kept.id, slotId: into })
  }
  const [form] = Form.useForm<Values>()
  // Saved or imported words take the place of what stands in the form.
  useEffect(() => {
    if (line) form.setFieldsValue({ ...line, slotId, ...toValues(line) })
  }, [form, line, slotId])
  const start = {
    code: '',
    title: '',
    retention: scheme.retentions[0]?.code,
    keywords: [],
    ...line,
    slotId,
    ...toValues(line),
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
        name="line"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={start}
        onFinish={(values: Values) => void submit(values)}
      >
        <NameFields isNew={id === null} titleLength={100} />
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
        <ExpectsFields />
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
