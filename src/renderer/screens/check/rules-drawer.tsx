import { Alert, Button, Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Drawer } from '../../dialog/drawer.tsx'
import { CancelButton } from '../../dialog/leaving.tsx'
import { Answer } from '../../engine/answer.tsx'
import { useClient } from '../../engine/engine-context.tsx'
import { useRules } from '../../engine/queries.ts'
import { useTell } from '../../engine/use-tell.ts'
import { AuthorField } from '../../item/author-field.tsx'
import { keepLastAuthor } from '../../item/last-author.ts'
import { RuleRow, type SaveRule } from './rule-row.tsx'

interface Props {
  /** The rule to begin at, '' for the first; null while it is closed. */
  readonly at: string | null
  close(): void
}

/** 规则设置: each rule with its switch and the unit's own numbers. */
export function RulesDrawer({ at, close }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const rules = useRules(at !== null)
  const [form] = Form.useForm<{ readonly by: string }>()
  const [touched, setTouched] = useState<ReadonlyMap<string, SaveRule>>(new Map())
  const [isBusy, setBusy] = useState(false)
  const touch = (rule: string, save: SaveRule) => setTouched((known) => new Map(known).set(rule, save))
  const leave = () => {
    setTouched(new Map())
    close()
  }
  /** Whatever was changed, one after another; stays open at the first that lacks something. */
  const save = async () => {
    setBusy(true)
    for (const [rule, saveRule] of touched) {
      if (!(await tell.attempt(saveRule))) return setBusy(false)
      setTouched((known) => new Map([...known].filter(([each]) => each !== rule)))
    }
    setBusy(false)
    tell.done(t('overview.rules.saved'))
    close()
  }
  const apply = async (preset: string) => {
    const { by } = await form.validateFields()
    if (!(await tell.attempt(() => client.rules.adopt({ preset, by })))) return
    keepLastAuthor(by)
    form.setFields([{ name: 'by', touched: false }])
    tell.done(t('overview.rules.presetDone'))
  }
  return (
    <Drawer
      open={at !== null}
      onClose={leave}
      size="37.3rem"
      destroyOnHidden
      title={t('overview.rules.title')}
      footer={
        <span style={{ display: 'flex', gap: 8, justifyContent: 'flex-end' }}>
          <CancelButton close={leave} />
          <Button type="primary" disabled={touched.size === 0} loading={isBusy} onClick={() => void save()}>
            {t('common.save')}
          </Button>
        </span>
      }
    >
      <Alert type="info" title={t('overview.rules.note')} style={{ marginBottom: 12 }} />
      <Answer query={rules}>
        {({ rules: all, presets }) => (
          <>
            {presets.map((preset) => (
              <Form key={preset.id} name="preset" form={form} layout="inline" style={{ marginBottom: 16 }}>
                <p className="faint" style={{ flexBasis: '100%' }}>
                  {preset.note}
                </p>
                <AuthorField label={t('overview.rules.by')} missing={t('overview.rules.byMissing')} width="8rem" />
                <Button onClick={() => void apply(preset.id)}>
                  {t('overview.rules.applyPreset', { title: preset.title })}
                </Button>
              </Form>
            ))}
            {all.map((each) => (
              <RuleRow
                key={`${each.rule.id} ${each.setting?.at ?? ''}`}
                {...each}
                isLedTo={each.rule.id === at}
                touch={touch}
              />
            ))}
          </>
        )}
      </Answer>
    </Drawer>
  )
}
