import { DatePicker } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import 'dayjs/locale/zh-cn'

dayjs.locale('zh-cn')

interface Props {
  readonly id?: string
  /** `YYYY-MM-DD`. */
  readonly value?: string | null
  onChange?(value: string | null): void
  readonly placeholder?: string
  readonly 'aria-label'?: string
  readonly allowClear?: boolean
  /** Where the calendar opens while no day is chosen. */
  readonly openAt?: string
}

const written = 'YYYY-MM-DD'

/** A calendar day, picked or typed in any of the ways it is written: 2024-03-15, 20240315, 2024.3.15, 2024年3月15日. */
export function DayInput({ value = null, onChange, openAt, ...rest }: Props) {
  return (
    <DatePicker
      {...rest}
      {...(openAt !== undefined && { defaultPickerValue: dayjs(openAt, written) })}
      style={{ width: '100%' }}
      format={[written, 'YYYYMMDD', 'YYYY.M.D', 'YYYY/M/D', 'YYYY年M月D日']}
      value={value ? dayjs(value, written) : null}
      // Enter takes the typed day over; it must not send the form it stands in as well.
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.preventDefault()
      }}
      onChange={(day: Dayjs | null) => onChange?.(day ? day.format(written) : null)}
    />
  )
}
