import { Button, Form } from 'antd'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Item } from '../../../core/catalogue/item.ts'
import { filingOf } from '../../../core/checks/papers.ts'
import { dayOf } from '../../../core/day.ts'
import { Answer } from '../../engine/answer.tsx'
import { useClient } from '../../engine/engine-context.tsx'
import { useScheme } from '../../engine/queries.ts'
import { useTell } from '../../engine/use-tell.ts'
import { DraftNote } from '../../item/draft-note.tsx'
import { toFiledWords } from '../../item/filed-words.ts'
import { toFollowedWords } from '../../item/followed-words.ts'
import { ItemFields } from '../../item/item-fields.tsx'
import { type ItemForm, toChangeForm, toFields } from '../../item/item-form.ts'
import { useDraft } from '../../item/use-draft.ts'
import { useSubmitKey } from '../../item/use-submit-key.ts'
import { findOtherLine, RetentionNote } from './retention-note.tsx'
import { WithholdRow } from './withhold-row.tsx'

interface Props {
  readonly item: Item
}

/** Corrects the fields of a filed item. */
export function ChangeForm({ item }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const scheme = useScheme(item.year)
  const [form] = Form.useForm<ItemForm>()
  const [isBusy, setBusy] = useState(false)
  const begins = useMemo(() => toChangeForm(item), [item])
  const draft = useDraft(item, form, begins)
  const { on, days } = filingOf(item)
  const area = useRef<HTMLDivElement>(null)
  const lineId = Form.useWatch<ItemForm['lineId'] | undefined>('lineId', form) ?? item.lineId
  const save = async (values: ItemForm) => {
    const whole = { ...begins, ...values }
    const fields = toFields(whole)
    if (fields === null || whole.lineId === null) return
    const change = { id: item.id, lineId: whole.lineId, fields }
    setBusy(true)
    const changed = await tell.attempt(() => client.items.change(change))
    setBusy(false)
    if (!changed) return
    draft.end()
    tell.done(t('archive.saved'), { description: toFollowedWords(t, [changed.followed]) })
  }
  useSubmitKey(area, form.submit, 's')
  return (
    <Answer query={scheme}>
      {(known) => (
        <div ref={area}>
          <Form
            name="item"
            form={form}
            layout="vertical"
            className="pad"
            requiredMark={false}
            initialValues={draft.initial}
            onValuesChange={draft.note}
            onFinish={(values) => void save(values)}
          >
            <p className="faint" style={{ marginTop: 0 }}>
              {toFiledWords(t, { first: on, last: on, days })} · {t('item.filed.added', { on: dayOf(item.addedAt) })}
            </p>
            <ItemFields
              scheme={known}
              images={item.images}
              isPlacing={false}
              noteOf={(field) => {
                const line = field === 'lineId' ? findOtherLine(known, item, lineId) : null
                return line && <RetentionNote item={item} line={line} scheme={known} />
              }}
            />
            <p className="faint">{t('archive.fixed')}</p>
            <WithholdRow item={item} />
            <div className="filing-foot">
              <DraftNote item={item} draft={draft} />
              <Button type="primary" htmlType="submit" loading={isBusy}>
                {t('common.save')}
              </Button>
              <span className="faint">{t('archive.saveHint')}</span>
            </div>
          </Form>
        </div>
      )}
    </Answer>
  )
}
