import { Form, Input, InputNumber, Switch } from 'antd'
import type { TFunction } from 'i18next'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { RuleWithSetting } from '../../../core/calls/rules.ts'
import { useClient } from '../../engine/engine-context.tsx'
import { keepLastAuthor, useAuthor } from '../../item/last-author.ts'
import { zhCn } from '../../words/zh-cn/zh-cn.ts'
import { PapersField } from './papers-field.tsx'

type Parameter = 'count' | keyof typeof zhCn.overview.rules.parameter

interface Values {
  readonly enabled: boolean
  readonly reason?: string
  readonly by?: string
  readonly parameters?: Readonly<Record<string, unknown>>
}

/** Saves what was typed of a rule; false where something is missing. */
export type SaveRule = () => Promise<boolean>

type Props = RuleWithSetting & {
  /** Whether it is what the person was led to. */
  readonly isLedTo: boolean
  touch(rule: string, save: SaveRule): void
}

/** One rule: its switch, why it is off, and the numbers that the unit sets itself. */
export function RuleRow({ rule, setting, isLedTo, touch }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const [form] = Form.useForm<Values>()
  const enabled = Form.useWatch('enabled', form) ?? setting?.enabled ?? true
  const author = useAuthor()
  const numbers = listNumbers(rule)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isLedTo) return
    box.current?.scrollIntoView({ block: 'center' })
    box.current?.querySelector<HTMLElement>('input')?.focus()
  }, [isLedTo])
  const save: SaveRule = async () => {
    const values = await form.validateFields().catch(() => null)
    if (values === null) {
      box.current?.scrollIntoView({ block: 'center' })
      return false
    }
    const { enabled: isOn, reason = '', by = '', parameters = {} } = values
    // What this screen does not show stays as it was set.
    const kept = { ...setting?.parameters, ...parameters }
    const asked = { rule: rule.id, enabled: isOn, reason: isOn ? '' : reason, by, parameters: kept }
    await client.rules.set(asked)
    if (!isOn) keepLastAuthor(by)
    return true
  }
  return (
    <Form
      form={form}
      name={rule.id}
      layout="vertical"
      requiredMark={false}
      style={{ borderTop: '1px solid var(--line)', padding: '10px 0' }}
      initialValues={{
        enabled: setting?.enabled ?? true,
        reason: setting?.reason ?? '',
        by: setting?.by || author,
        parameters: { ...Object.fromEntries(numbers), ...(rule.test === 'papers' && rule.parameters) },
      }}
      onValuesChange={() => touch(rule.id, save)}
    >
      <div ref={box}>
        <div style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
          <strong style={{ flex: 1 }}>
            {rule.title} <span className="faint">{rule.id}</span>
          </strong>
          <Form.Item name="enabled" valuePropName="checked" noStyle>
            <Switch aria-label={`${t('overview.rules.enabled')} ${rule.title}`} />
          </Form.Item>
        </div>
        <div className="faint">
          {t(`check.level.${rule.level}`)} · {t('common.pair', { name: rule.source, value: rule.basis })}
        </div>
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12 }}>
          {enabled &&
            numbers.map(([key]) => (
              <Form.Item key={key} name={['parameters', key]} label={toLabel(t, rule, key)} style={{ marginBottom: 6 }}>
                <InputNumber min={0} max={3660} precision={0} placeholder={t('overview.rules.notSet')} />
              </Form.Item>
            ))}
          {!enabled && (
            <>
              <Form.Item
                name="reason"
                label={t('overview.rules.reason')}
                style={{ flex: 1, marginBottom: 6 }}
                rules={[{ required: true, whitespace: true, message: t('overview.rules.reasonMissing') }]}
              >
                <Input maxLength={300} />
              </Form.Item>
              <Form.Item
                name="by"
                label={t('overview.rules.by')}
                style={{ marginBottom: 6 }}
                rules={[{ required: true, whitespace: true, message: t('overview.rules.byMissing') }]}
              >
                <Input maxLength={40} />
              </Form.Item>
            </>
          )}
        </div>
        {enabled && rule.test === 'papers' && (
          <Form.Item name={['parameters', 'papers']} noStyle>
            <PapersField />
          </Form.Item>
        )}
      </div>
    </Form>
  )
}

/** A number by its name, and where that does not say it, per what. */
function toLabel(t: TFunction, rule: RuleWithSetting['rule'], key: Parameter): string {
  if (key !== 'count') return t(`overview.rules.parameter.${key}`)
  const [who, every] =
    rule.test === 'cadence' ? ([rule.per, rule.parts[0]?.every ?? 'year'] as const) : (['member', 'year'] as const)
  return t('overview.rules.times', { who: t(`overview.rules.who.${who}`), every: t(`overview.rules.every.${every}`) })
}

/** The adjustable parameters that are numbers, with their values. */
function listNumbers(rule: RuleWithSetting['rule']): readonly (readonly [Parameter, number | null])[] {
  const values: Readonly<Record<string, unknown>> = rule.parameters
  return rule.adjustable.flatMap((key) => {
    const value = values[key]
    return isParameter(key) && (value === null || typeof value === 'number') ? [[key, value] as const] : []
  })
}

function isParameter(key: string): key is Parameter {
  return key === 'count' || Object.hasOwn(zhCn.overview.rules.parameter, key)
}
