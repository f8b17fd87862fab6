import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Passage } from '../../../core/text/equal-passages.ts'
import { placeText, toBoxes } from '../../../core/text/place-text.ts'
import { Answer } from '../../engine/answer.tsx'
import { useOpenCatalogue } from '../../engine/catalogue-context.tsx'
import { useNavigation } from '../../navigation.tsx'
import { MarkedImage } from '../../ui/marked-image.tsx'
import { MarkedText } from '../../ui/marked-text.tsx'
import type { Minutes, MinutesPage } from './use-minutes.ts'

export type View = 'image' | 'text'

interface Props {
  readonly minutes: Minutes
  /** What the other says too, by page. */
  readonly passages: readonly (readonly Passage[])[]
  readonly view: View
}

/** The minutes of one of two activities, and the way to the paper. */
export function CompareSide({ minutes: { activity, pages }, passages, view }: Props) {
  const { t } = useTranslation()
  const { branches } = useOpenCatalogue()
  const { go } = useNavigation()
  const first = pages[0]
  return (
    <Answer query={activity}>
      {({ branchId, date, kinds, topic }) => {
        const branch = branches.find(({ id }) => id === branchId)?.name ?? ''
        const what = kinds.map((kind) => t(`common.activity.${kind}`)).join(t('common.listMark'))
        const label = [branch, date, what].join(' · ')
        return (
          <section className="compare-side" aria-label={label}>
            <header>
              <div>
                <strong>{label}</strong>
                <div className="faint">{[first?.item.code, topic].filter(Boolean).join(' · ')}</div>
              </div>
              {first && (
                <Button onClick={() => go({ to: { screen: 'archive', itemId: first.item.id, page: first.page.page } })}>
                  {t('check.compare.open')}
                </Button>
              )}
            </header>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
            <div className="compare-pages" tabIndex={0}>
              {pages.map((page, at) => (
                <Page key={page.page.id} page={page} passages={passages[at] ?? []} view={view} />
              ))}
            </div>
          </section>
        )
      }}
    </Answer>
  )
}

interface PageProps {
  readonly page: MinutesPage
  readonly passages: readonly Passage[]
  readonly view: View
}

function Page({ page: { item, page, text }, passages, view }: PageProps) {
  const { t } = useTranslation()
  const { uuid } = useOpenCatalogue()
  const heading = t('item.viewer.alt', { title: item.title, page: page.page })
  if (view === 'text') {
    return (
      <article className="compare-text" aria-label={heading}>
        <MarkedText text={text.text} marks={passages} />
      </article>
    )
  }
  const places = placeText(text.text, text.lines)
  return (
    <MarkedImage
      source={`app://ledger/page/${page.id}?of=${uuid}`}
      alt={heading}
      broken={t('item.viewer.broken')}
      width={page.width}
      height={page.height}
      turn={page.turn}
      marks={passages.flatMap(([start, end]) => toBoxes(places, start, end))}
    />
  )
}
