import { Button, Form } from 'antd'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Item } from '../../../core/catalogue/item.ts'
import { Year } from '../../../core/day.ts'
import type { StoredScheme } from '../../../core/scheme/stored.ts'
import { useClient } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'
import { DeleteButton } from '../../item/delete-button.tsx'
import { DraftNote } from '../../item/draft-note.tsx'
import { type FilingPurpose, isBeside, openingOf } from '../../item/filing-purpose.ts'
import { ItemFields } from '../../item/item-fields.tsx'
import {
  findLine,
  findNamesake,
  type GuessedField,
  type ItemForm,
  isGuessedField,
  toFields,
  toFilingForm,
  toFollowing,
  toPlacement,
} from '../../item/item-form.ts'
import { useDraft } from '../../item/use-draft.ts'
import { useSubmitKey } from '../../item/use-submit-key.ts'
import { focusNext, isChoice, isOpen, isPlainEnter } from '../../ui/field-keys.ts'
import { useLater } from '../../ui/use-later.ts'
import { formatPeriod } from '../../words/format.ts'
import { useAskYear } from './use-ask-year.ts'
import { useGuesses } from './use-guesses.ts'

interface Props {
  readonly item: Item
  /** The version in force in the year that the form says. */
  readonly scheme: StoredScheme
  /** False while that version is on its way and `scheme` is still that of another year. */
  readonly isReady: boolean
  readonly purpose: FilingPurpose | null
  /** Whether it opened by itself, in the place of one that was filed. */
  readonly isNext: boolean
  onYear(year: Year): void
  /** Words of the first page that the guess in the field with the cursor came from. */
  onPieces(pieces: readonly string[]): void
  /** `isMeant`: it is what was looked for. */
  onFiled(filed: Item, isMeant: boolean): void
}

/** A second click or key that was meant for the paper before is over by then. */
const lookMs = 1000

/** Filled in with what the program guesses; nothing is filed until a person says so. */
export function FilingForm({ item, scheme, isReady, purpose, isNext, onYear, onPieces, onFiled }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const ask = useAskYear()
  const [form] = Form.useForm<ItemForm>()
  const [first] = useState(scheme)
  const start = useMemo(() => toFilingForm(item, first, purpose), [item, first, purpose])
  const [isBusy, setBusy] = useState(false)
  const isLooked = useLater(lookMs) || !isNext
  const now = Form.useWatch((values: ItemForm) => values, form)
  const guesses = useGuesses(item, now ?? start)
  // What the version in force brings with it stays while another than the first one is.
  const brought = scheme.id !== first.id && { lineId: now?.lineId ?? null, retention: now?.retention ?? null }
  const settled = { ...guesses.keptOf(now ?? {}), ...brought }
  const draft = useDraft(item, form, start, settled, (lineId) => toFollowing({ lineId }, first))
  const area = useRef<HTMLDivElement>(null)

  const [known, setKnown] = useState(scheme)
  const year = Year.safeParse(now?.year).data

  useEffect(() => {
    if (year !== undefined) onYear(year)
  }, [year, onYear])
  // Another year may be another version's: the line goes over to its namesake there.
  useEffect(() => {
    if (known.id === scheme.id) return
    const lineId: number | null = form.getFieldValue('lineId')
    if (!findLine(scheme, lineId)) form.setFieldValue('lineId', findNamesake(known, scheme, lineId))
    setKnown(scheme)
  }, [form, known, scheme])

  const file = async (values: ItemForm) => {
    const whole = { ...start, ...values }
    const [fields, placement] = [toFields(whole), toPlacement(whole)]
    if (fields === null || placement === null) return
    if (!(await ask(fields.date, placement.year))) return
    const isMeant = purpose !== null && !isBeside(purpose, whole.date)
    setBusy(true)
    const filed = await tell.attempt(() =>
      client.items.file({ id: item.id, placement, fields, shows: isMeant ? purpose.shows : null }),
    )
    setBusy(false)
    if (!filed) return
    draft.end()
    tell.done(t('inbox.filed', { title: filed.title, code: filed.code ?? '' }))
    onFiled(filed, isMeant)
  }
  const noteOf = (field: GuessedField) => {
    const sources = guesses.sourcesOf(field)
    if (field === 'date' && purpose && isBeside(purpose, now?.date ?? null)) {
      return <span className="guess">{t('inbox.purpose.beside', { period: formatPeriod(t, purpose.period) })}</span>
    }
    if (sources.length === 0) return null
    const from = sources.map(({ place, words }) => t(`item.source.${place}`, { words })).join(t('common.listMark'))
    return guesses.isGuess(field) ? (
      <span className="guess">{t('item.guess', { from })}</span>
    ) : (
      t('item.from', { from })
    )
  }
  useSubmitKey(area, () => {
    if (isReady && isLooked && !isBusy) form.submit()
  })
  const goOn = (event: KeyboardEvent<HTMLElement>, field: Element) => {
    event.preventDefault()
    guesses.accept(field.id)
    focusNext(event.currentTarget, field)
  }
  const isEmpty = (field: string) => {
    const values: Readonly<Record<string, unknown>> = { ...form.getFieldsValue() }
    return (values[field] ?? null) === null
  }
  // A list that is closed would open before it could be passed over.
  const pressFirst = (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event
    if (!isPlainEnter(event.nativeEvent) || !isOwnField(event.currentTarget, target)) return
    if (!isChoice(target) || isOpen(target) || isEmpty(target.id)) return
    event.stopPropagation()
    goOn(event, target)
  }
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event
    if (!isPlainEnter(event.nativeEvent) || !isOwnField(event.currentTarget, target)) return
    if (isChoice(target) && isEmpty(target.id)) event.preventDefault()
    else goOn(event, target)
  }
  const look = (field: string) => {
    const sources = isGuessedField(field) ? guesses.sourcesOf(field) : []
    onPieces(sources.flatMap(({ place, words }) => (place === 'text' ? [words] : [])))
  }

  return (
    <div ref={area}>
      <Form
        form={form}
        layout="vertical"
        className="pad"
        requiredMark={false}
        initialValues={draft.initial}
        onValuesChange={(change: Partial<ItemForm>) => {
          guesses.accept(...Object.keys(change))
          form.setFieldsValue(toFollowing(change, scheme))
          draft.note()
        }}
        onKeyDownCapture={pressFirst}
        onKeyDown={press}
        onFocus={({ target }) => look(target.id)}
        onFinish={(values) => void file(values)}
      >
        <p className="faint" style={{ marginTop: 0, overflowWrap: 'anywhere' }}>
          {item.sourceName}
        </p>
        <ItemFields
          scheme={scheme}
          images={item.images}
          isPlacing
          focus="lineId"
          {...(purpose && { openAt: openingOf(purpose) })}
          noteOf={noteOf}
          isGuess={guesses.isGuess}
        />
        <div className="filing-foot">
          <DraftNote item={item} draft={draft} />
          <Button type="primary" htmlType="submit" loading={isBusy} disabled={!isReady || !isLooked}>
            {t('inbox.file')}
          </Button>
          <span className="faint">{t('inbox.fileHint')}</span>
          <span className="push">
            <DeleteButton item={item} />
          </span>
        </div>
      </Form>
    </div>
  )
}

/** Not one of a dialog opened from the form, whose keys React passes on to it. */
function isOwnField(form: Element, target: EventTarget): target is HTMLInputElement {
  return target instanceof HTMLInputElement && form.contains(target)
}
