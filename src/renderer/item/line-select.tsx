import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { StoredScheme } from '../../core/scheme/stored.ts'

interface Props {
  readonly scheme: StoredScheme
  readonly id?: string
  readonly value?: number | null
  onChange?(value: number): void
  readonly autoFocus?: boolean
}

/** Picks a register line, found by its code or any part of its title. */
export function LineSelect({ scheme, value = null, onChange, ...rest }: Props) {
  const { t } = useTranslation()
  return (
    <Select<number>
      {...rest}
      value={value}
      {...(onChange && { onChange })}
      placeholder={t('item.hint.line')}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={360}
      options={scheme.slots.map((slot) => ({
        label: `${t(`common.slot.${slot.kind}`)} · ${slot.title}`,
        options: slot.lines.map((line) => ({ value: line.id, label: `${line.code} ${line.title}` })),
      }))}
    />
  )
}
