import { Form, InputNumber } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Item } from '../../core/catalogue/item.ts'

interface Props {
  /** The paper; undefined until one is chosen. */
  readonly item: Item | undefined
  /** Which of the form's list of evidence they belong to, where it has one. */
  readonly within?: number
}

type Name = 'firstPage' | 'lastPage'

/** From which page to which of a paper. A paper by itself, or of one page, is taken whole; of a volume, a person says which. */
export function PageFields({ item, within }: Props) {
  const { t } = useTranslation()
  const form = Form.useFormInstance()
  const [first, last]: readonly (number | null | undefined)[] = [
    Form.useWatch(toPath(within, 'firstPage'), form),
    Form.useWatch(toPath(within, 'lastPage'), form),
  ]
  const images = item?.images ?? 0
  const isWhole = images === 1 || item?.activities.length === 0
  const isTakenWhole = item !== undefined && images > 0 && isWhole && !first && !last
  useEffect(() => {
    if (!isTakenWhole) return
    form.setFieldValue(toPath(within, 'firstPage'), 1)
    form.setFieldValue(toPath(within, 'lastPage'), images)
  }, [form, within, isTakenWhole, images])
  const needed = { required: true, message: t('activities.form.pagesMissing') }
  const inRange = {
    validator: async () => {
      const isRange = (first ?? 1) <= (last ?? 1) && (last ?? 1) <= images
      if (item && !isRange) throw new Error(t('activities.form.range', { count: images }))
    },
  }
  const named = (name: Name) => (within === undefined ? name : [within, name])
  return (
    <>
      <Form.Item name={named('firstPage')} label={t('activities.form.firstPage')} rules={[needed]}>
        <InputNumber min={1} precision={0} style={{ width: '4.6rem' }} />
      </Form.Item>
      <Form.Item name={named('lastPage')} label={t('activities.form.lastPage')} rules={[needed, inRange]}>
        <InputNumber min={1} precision={0} style={{ width: '4.6rem' }} />
      </Form.Item>
    </>
  )
}

function toPath(within: number | undefined, name: Name): (string | number)[] {
  return within === undefined ? [name] : ['evidence', within, name]
}
