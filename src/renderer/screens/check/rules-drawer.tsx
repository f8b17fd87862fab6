import { Alert, Button, Drawer, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { Answer } from '../../engine/answer.tsx'
import { useClient } from '../../engine/engine-context.tsx'
import { useRules } from '../../engine/queries.ts'
import { useTell } from '../../engine/use-tell.ts'
import { AuthorField } from '../../item/author-field.tsx'
import { keepLastAuthor } from '../../item/last-author.ts'
import { RuleRow } from './rule-row.tsx'

interface Props {
  readonly isOpen: boolean
  close(): void
}

/** 规则设置: each rule with its switch and the unit's own numbers. */
export function RulesDrawer({ isOpen, close }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const rules = useRules(isOpen)
  const [form] = Form.useForm<{ readonly by: string }>()
  const apply = async (preset: string) => {
    const { by } = await form.validateFields()
    if (!(await tell.attempt(() => client.rules.adopt({ preset, by })))) return
    keepLastAuthor(by)
    tell.done(t('overview.rules.presetDone'))
  }
  return (
    <Drawer open={isOpen} onClose={close} size={560} destroyOnHidden title={t('overview.rules.title')}>
      <Alert type="info" title={t('overview.rules.note')} style={{ marginBottom: 12 }} />
      <Answer query={rules}>
        {({ rules: all, presets }) => (
          <>
            {presets.map((preset) => (
              <Form key={preset.id} name="preset" form={form} layout="inline" style={{ marginBottom: 16 }}>
                <p className="faint" style={{ flexBasis: '100%' }}>
                  {preset.note}
                </p>
                <AuthorField label={t('overview.rules.by')} missing={t('overview.rules.byMissing')} width={120} />
                <Button onClick={() => void apply(preset.id)}>
                  {t('overview.rules.applyPreset', { title: preset.title })}
                </Button>
              </Form>
            ))}
            {all.map((each) => (
              <RuleRow key={`${each.rule.id} ${each.setting?.at ?? ''}`} {...each} />
            ))}
          </>
        )}
      </Answer>
    </Drawer>
  )
}
