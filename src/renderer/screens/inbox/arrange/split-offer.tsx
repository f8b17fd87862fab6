import { ScissorOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { toDraft } from '../../../../core/arranging/draft.ts'
import { type Cut, suggestCut } from '../../../../core/arranging/suggest-cut.ts'
import { useSources } from './use-sources.ts'

interface Props {
  readonly itemId: number
  arrange(cut: Cut | null): void
}

/** The way to the table of pages; where the scan seems to hold several papers, it says so. */
export function SplitOffer({ itemId, arrange }: Props) {
  const { t } = useTranslation()
  const { data: sources } = useSources([itemId])
  const suggested = sources ? suggestCut(toDraft(sources.items), sources.known) : null
  return (
    <div className="bar slim">
      {sources && suggested && (
        <>
          <span>{t(`arrange.offer.${suggested.cut}`, { count: sources[suggested.cut], items: suggested.items })}</span>
          <Button
            type="primary"
            size="small"
            icon={<ScissorOutlined aria-hidden />}
            onClick={() => arrange(suggested.cut)}
          >
            {t(`arrange.offerCut.${suggested.cut}`)}
          </Button>
        </>
      )}
      <Button size="small" className="push" onClick={() => arrange(null)}>
        {t('arrange.open')}
      </Button>
    </div>
  )
}
