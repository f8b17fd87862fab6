import { DatePicker } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readTypedDay, type TypedFault } from '../../core/intake/typed-day.ts'

interface Props {
  readonly id?: string
  /** `YYYY-MM-DD`. */
  readonly value?: string | null
  onChange?(value: string | null): void
  readonly placeholder?: string
  readonly 'aria-label'?: string
  /** Whether it may be emptied: by deleting what it says. */
  readonly allowClear?: boolean
  /** Where the calendar opens while no day is chosen. */
  readonly openAt?: string
}

const written = 'YYYY-MM-DD'

/** What was typed and not taken, and why. */
type Refused = { readonly text: string; readonly fault: TypedFault }

/**
 * A calendar day, picked or typed in any of the ways it is written: 2024-03-15, 20240315, 2024.3.15, 2024年3月15日. What is
 * typed and is no day is not taken, nor is the day before it kept; it says why.
 */
export function DayInput({ value = null, onChange, openAt, allowClear = true, ...rest }: Props) {
  const { t } = useTranslation()
  const isOpen = useRef(false)
  const [refused, setRefused] = useState<Refused | null>(null)
  const noteId = useId()
  const take = (day: string | null) => {
    setRefused(null)
    if (day !== value) onChange?.(day)
  }
  const takeTyped = (field: EventTarget) => {
    if (!(field instanceof HTMLInputElement)) return
    const text = field.value.trim()
    if (text === '') {
      if (allowClear && value !== null) take(null)
      return
    }
    if (text === value) return
    const typed = readTypedDay(text)
    if ('day' in typed) return take(typed.day)
    setRefused({ text, fault: typed.fault })
    if (allowClear && value !== null) onChange?.(null)
  }
  // A day that has come to stand here since leaves nothing to say.
  const said = refused && (value === null || !allowClear) ? refused : null
  return (
    <>
      <DatePicker
        {...rest}
        {...(said && { status: 'error', 'aria-describedby': noteId })}
        // Its button has no place in the order of a form: emptying the field clears it.
        allowClear={false}
        {...(openAt !== undefined && { defaultPickerValue: dayjs(openAt, written) })}
        style={{ width: '100%' }}
        // One way only: with more, 2012.6.1 would be taken, and written anew, before its last 8 is typed.
        format={written}
        value={value ? dayjs(value, written) : null}
        // Enter takes the typed day over; it must not send the form it stands in as well.
        // Escape that closes the calendar must not close the dialog it stands in as well.
        onOpenChange={(open) => {
          isOpen.current = open
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && isOpen.current) event.stopPropagation()
          if (event.key !== 'Enter') return
          event.preventDefault()
          takeTyped(event.target)
        }}
        onBlur={(event) => takeTyped(event.target)}
        onChange={(day: Dayjs | null) => take(day ? day.format(written) : null)}
      />
      {said && (
        <div id={noteId} role="alert" style={{ color: 'var(--red)', fontSize: '0.87rem' }}>
          {t(`common.typedDay.${said.fault}`, { text: said.text })}
        </div>
      )}
    </>
  )
}
