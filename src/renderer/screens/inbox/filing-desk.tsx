import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Cut } from '../../../core/arranging/suggest-cut.ts'
import type { Item } from '../../../core/catalogue/item.ts'
import { type Year, yearOf } from '../../../core/day.ts'
import { Answer } from '../../engine/answer.tsx'
import { useItem, useScheme } from '../../engine/queries.ts'
import { type FilingPurpose, openingOf } from '../../item/filing-purpose.ts'
import { PagePane } from '../../item/page-pane.tsx'
import { SplitOffer } from './arrange/split-offer.tsx'
import { FilingForm } from './filing-form.tsx'

interface Props {
  readonly itemId: number
  readonly purpose?: FilingPurpose
  /** Whether it opened by itself, in the place of one that was filed. */
  readonly isNext: boolean
  /** `isMeant`: it is what was looked for. */
  onFiled(filed: Item, isMeant: boolean): void
  /** `cut`: where its pages are parted at once. */
  arrange(cut: Cut | null): void
}

const none: readonly string[] = []

/** The paper on one side, the form on the other. */
export function FilingDesk({ itemId, arrange, ...rest }: Props) {
  const { t } = useTranslation()
  const item = useItem(itemId)
  const [page, setPage] = useState(1)
  const [pieces, setPieces] = useState(none)
  const show = useCallback((next: readonly string[]) => {
    setPieces(next)
    if (next.length > 0) setPage(1)
  }, [])
  return (
    <>
      <div className="pane grow">
        <Answer query={item}>
          {(whole) => (
            <div className="fill column">
              <SplitOffer itemId={whole.id} arrange={arrange} />
              <div className="fill">
                <PagePane item={whole} page={page} onPage={setPage} pieces={pieces} />
              </div>
            </div>
          )}
        </Answer>
      </div>
      <section className="pane" style={{ width: 'max(372px, 22rem)' }} aria-label={t('inbox.file')}>
        <Answer query={item}>{(whole) => <FilingOfYear item={whole} onPieces={show} {...rest} />}</Answer>
      </section>
    </>
  )
}

interface OfYearProps extends Omit<Props, 'itemId' | 'arrange'> {
  readonly item: Item
  onPieces(pieces: readonly string[]): void
}

/** The form with the version of the scheme that is in force in the year it says. */
function FilingOfYear({ item, purpose, isNext, onPieces, onFiled }: OfYearProps) {
  const [year, setYear] = useState<Year | null>(null)
  const guessed = item.guess?.date?.value ?? (purpose && openingOf(purpose))
  const scheme = useScheme(year ?? (guessed === undefined ? null : yearOf(guessed)))
  return (
    <Answer query={scheme}>
      {(known) => (
        <FilingForm
          item={item}
          scheme={known}
          isReady={!scheme.isPlaceholderData}
          purpose={purpose ?? null}
          isNext={isNext}
          onYear={setYear}
          onPieces={onPieces}
          onFiled={onFiled}
        />
      )}
    </Answer>
  )
}
