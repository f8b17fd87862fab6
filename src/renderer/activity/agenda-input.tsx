import { useTranslation } from 'react-i18next'
import type { Guessed } from '../../core/intake/guess-shape.ts'
import { OfferedInput } from '../ui/offered-input.tsx'

interface Props {
  readonly maxLength: number
  /** What the papers say, to be taken over by a person; null where they say nothing. */
  readonly said: Guessed<string> | null
  /** Of the form's field. */
  readonly id?: string
  readonly value?: string
  onChange?(value: string): void
}

/** 主讲人 or 主题, with what the papers say of it on offer. */
export function AgendaInput({ said, ...field }: Props) {
  const { t } = useTranslation()
  const words = said?.from.map((source) => source.words).join('') ?? ''
  return (
    <OfferedInput
      {...field}
      offer={said?.value ?? ''}
      hint={t('activities.form.agenda', { words })}
      takeOver={t('activities.form.takeOver')}
    />
  )
}
