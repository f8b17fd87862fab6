import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'

interface Props {
  readonly page: number
  readonly pages: number
  onPage(page: number): void
}

/** Which page of several is shown, and the ways to the others. */
export function Pager({ page, pages, onPage }: Props) {
  const { t } = useTranslation()
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: 8 }}>
      <Button
        icon={<LeftOutlined aria-hidden />}
        aria-label={t('forms.previous')}
        disabled={page <= 1}
        onClick={() => onPage(page - 1)}
      />
      <span aria-live="polite">{t('forms.position', { page, pages })}</span>
      <Button
        icon={<RightOutlined aria-hidden />}
        aria-label={t('forms.next')}
        disabled={page >= pages}
        onClick={() => onPage(page + 1)}
      />
    </span>
  )
}
