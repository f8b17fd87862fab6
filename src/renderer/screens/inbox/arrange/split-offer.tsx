import { ScissorOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { splitAtBlanks, toDraft, toRuns } from '../../../../core/arranging/draft.ts'
import type { Item } from '../../../../core/catalogue/item.ts'

interface Props {
  readonly item: Item
  arrange(isSplit: boolean): void
}

/** The way to the table of pages; where blank pages seem to part papers, it says so. */
export function SplitOffer({ item, arrange }: Props) {
  const { t } = useTranslation()
  const blanks = new Set(item.pages.filter(({ flags }) => flags.includes('blank')).map(({ id }) => id))
  const known = new Map(item.pages.map(({ id }) => [id, { isBlank: blanks.has(id), begins: false }]))
  const parts = toRuns(splitAtBlanks(toDraft([item]), known)).length
  return (
    <div className="bar slim">
      {parts > 1 && (
        <>
          <span>{t('arrange.offer', { count: blanks.size, items: parts })}</span>
          <Button type="primary" size="small" icon={<ScissorOutlined aria-hidden />} onClick={() => arrange(true)}>
            {t('arrange.offerSplit')}
          </Button>
        </>
      )}
      <Button size="small" className="push" onClick={() => arrange(false)}>
        {t('arrange.open')}
      </Button>
    </div>
  )
}
