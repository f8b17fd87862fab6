import { useTranslation } from 'react-i18next'
import { Labelled } from '../ui/labelled.tsx'
import { SeveralSelect } from '../ui/several-select.tsx'

interface Props {
  readonly label: string
  /** What none chosen stands for. */
  readonly all: string
  readonly width: string
  readonly value: readonly number[]
  onChange(value: number[]): void
  readonly options: { readonly value: number; readonly label: string }[]
}

/** Some of a list, or all of it, with its name beside it. */
export function SeveralChoice({ label, all, width, value, onChange, options }: Props) {
  const { t } = useTranslation()
  return (
    <Labelled label={label}>
      {(id) => (
        <SeveralSelect<number>
          id={id}
          allowClear={{ label: t('common.clear') }}
          maxTagCount="responsive"
          placeholder={all}
          style={{ width }}
          showSearch={{ optionFilterProp: 'label' }}
          value={[...value]}
          onChange={onChange}
          options={options}
        />
      )}
    </Labelled>
  )
}
