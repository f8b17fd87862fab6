import { Button, Form } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Item } from '../../../core/catalogue/item.ts'
import { Year } from '../../../core/day.ts'
import type { StoredScheme } from '../../../core/scheme/stored.ts'
import { useClient } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'
import { type FilingPurpose, isBeside, openingOf } from '../../item/filing-purpose.ts'
import { ItemFields } from '../../item/item-fields.tsx'
import {
  findNamesake,
  findSources,
  type GuessedField,
  type ItemForm,
  toFields,
  toFilingForm,
  toFollowing,
  toPlacement,
} from '../../item/item-form.ts'
import { formatPeriod } from '../../words/format.ts'

interface Props {
  readonly item: Item
  /** The version in force in the year that the form says. */
  readonly scheme: StoredScheme
  /** False while that version is on its way and `scheme` is still that of another year. */
  readonly isReady: boolean
  readonly purpose: FilingPurpose | null
  onYear(year: Year): void
  /** `isMeant`: it is what was looked for. */
  onFiled(filed: Item, isMeant: boolean): void
}

/** Filled in with what the program guesses; nothing is filed until a person says so. */
export function FilingForm({ item, scheme, isReady, purpose, onYear, onFiled }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const [form] = Form.useForm<ItemForm>()
  const start = useMemo(() => toFilingForm(item, scheme, purpose), [item, scheme, purpose])
  const [isBusy, setBusy] = useState(false)
  const now = Form.useWatch((values: ItemForm) => values, form)

  const [known, setKnown] = useState(scheme)
  const year = Year.safeParse(now?.year).data

  useEffect(() => {
    if (year !== undefined) onYear(year)
  }, [year, onYear])
  // Another year may be another version's: the line goes over to its namesake there.
  useEffect(() => {
    if (known.id === scheme.id) return
    form.setFieldValue('lineId', findNamesake(known, scheme, form.getFieldValue('lineId')))
    setKnown(scheme)
  }, [form, known, scheme])
  // A guess grows better once the text is read; it is taken over as long as nobody has begun to fill in.
  useEffect(() => {
    if (!form.isFieldsTouched()) form.setFieldsValue(start)
  }, [form, start])

  const file = async (values: ItemForm) => {
    const whole = { ...start, ...values }
    const [fields, placement] = [toFields(whole), toPlacement(whole)]
    if (fields === null || placement === null) return
    const isMeant = purpose !== null && !isBeside(purpose, whole.date)
    setBusy(true)
    const filed = await tell.attempt(() =>
      client.items.file({ id: item.id, placement, fields, shows: isMeant ? purpose.shows : null }),
    )
    setBusy(false)
    if (!filed) return
    tell.done(t('inbox.filed', { code: filed.code ?? '' }))
    onFiled(filed, isMeant)
  }
  const noteOf = (field: GuessedField) => {
    const sources = findSources(item, now ?? start, field)
    if (field === 'date' && purpose && isBeside(purpose, now?.date ?? null)) {
      return <span className="guess">{t('inbox.purpose.beside', { period: formatPeriod(t, purpose.period) })}</span>
    }
    if (sources.length === 0) return null
    const from = sources.map(({ place, words }) => t(`item.source.${place}`, { words })).join('、')
    return <span className="guess">{t('item.guess', { from })}</span>
  }

  return (
    <Form
      form={form}
      layout="vertical"
      className="pad"
      requiredMark={false}
      initialValues={start}
      onValuesChange={(change: Partial<ItemForm>) => form.setFieldsValue(toFollowing(change, scheme))}
      onFinish={(values) => void file(values)}
    >
      <p className="faint" style={{ marginTop: 0, overflowWrap: 'anywhere' }}>
        {item.sourceName}
      </p>
      <ItemFields
        scheme={scheme}
        images={item.images}
        isPlacing
        focus={start.lineId === null ? 'lineId' : 'title'}
        {...(purpose && { openAt: openingOf(purpose) })}
        noteOf={noteOf}
      />
      <div style={{ display: 'flex', alignItems: 'center', gap: 12 }}>
        <Button type="primary" htmlType="submit" loading={isBusy} disabled={!isReady}>
          {t('inbox.file')}
        </Button>
        <span className="faint">{t('inbox.fileHint')}</span>
      </div>
    </Form>
  )
}
