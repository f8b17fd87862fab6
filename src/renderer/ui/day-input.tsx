import { DatePicker } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useRef } from 'react'

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

/** A calendar day, picked or typed in any of the ways it is written: 2024-03-15, 20240315, 2024.3.15, 2024年3月15日. */
export function DayInput({ value = null, onChange, openAt, allowClear = true, ...rest }: Props) {
  const isOpen = useRef(false)
  const clearIfEmptied = (field: EventTarget) => {
    const isEmptied = field instanceof HTMLInputElement && field.value.trim() === ''
    if (allowClear && value !== null && isEmptied) onChange?.(null)
  }
  return (
    <DatePicker
      {...rest}
      // Its button has no place in the order of a form: emptying the field clears it.
      allowClear={false}
      {...(openAt !== undefined && { defaultPickerValue: dayjs(openAt, written) })}
      style={{ width: '100%' }}
      format={[written, 'YYYYMMDD', 'YYYY.M.D', 'YYYY/M/D', 'YYYY年M月D日']}
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
        clearIfEmptied(event.target)
      }}
      onBlur={(event) => clearIfEmptied(event.target)}
      onChange={(day: Dayjs | null) => onChange?.(day ? day.format(written) : null)}
    />
  )
}
