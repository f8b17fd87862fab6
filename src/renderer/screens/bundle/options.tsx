import { Checkbox, Input, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { type BundleAsked, type BundleContents, openableMegabytes } from '../../../core/bundle/contents.ts'
import type { BundleScope } from '../../../core/bundle/scope.ts'
import { Labelled } from '../../ui/labelled.tsx'
import { formatBytes } from '../../words/format.ts'
import { FitNote } from './fit-note.tsx'

export type BundleOptions = Omit<BundleAsked, keyof BundleScope>

const unlimited = 0

/** In megabytes: what usual viewers open, what a stick formatted as FAT32 takes, a CD, and what fits most mail. */
const volumeSizes = [openableMegabytes, 4000, 650, 50] as const

/** In dots per inch: below 200 is less than a scan must have (DA/T 31—2017), and is for looking only. */
const resolutions = [200, 150, 100] as const

function toSize(megabytes: number): string {
  return megabytes >= 1000 ? `${megabytes / 1000} GB` : `${megabytes} MB`
}

interface Props {
  readonly value: BundleOptions
  readonly scope: BundleScope
  readonly contents: BundleContents
  change(options: Partial<BundleOptions>): void
}

/** What is done to the papers on their way into a bundle. */
export function Options({ value, scope, contents, change }: Props) {
  const { t } = useTranslation()
  return (
    <div style={{ display: 'grid', gap: 6, margin: '12px 0', justifyItems: 'start' }}>
      <Checkbox
        checked={value.withOriginals}
        disabled={value.coverNumbers}
        onChange={(event) => change({ withOriginals: event.target.checked })}
      >
        {t('bundle.withOriginals', { size: formatBytes(contents.bytes) })}
      </Checkbox>
      <Checkbox checked={value.withStamps} onChange={(event) => change({ withStamps: event.target.checked })}>
        {t('bundle.withStamps')}
      </Checkbox>
      <Checkbox
        checked={value.coverNumbers}
        disabled={value.withOriginals}
        onChange={(event) => change({ coverNumbers: event.target.checked })}
      >
        {t('bundle.coverNumbers')}
      </Checkbox>
      <span className="faint" style={{ paddingInlineStart: 24 }}>
        {t('bundle.coverNumbersNote')}
        {value.coverNumbers && contents.unread > 0 && ` ${t('bundle.unread', { count: contents.unread })}`}
      </span>
      <Checkbox checked={value.bySlot} onChange={(event) => change({ bySlot: event.target.checked })}>
        {t('bundle.bySlot')}
      </Checkbox>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 16, marginTop: 6 }}>
        <Labelled label={t('bundle.volume')}>
          {(id) => (
            <Select
              id={id}
              style={{ width: '15.3rem' }}
              value={value.volumeMegabytes ?? unlimited}
              onChange={(most) => change({ volumeMegabytes: most === unlimited ? null : most })}
              options={[
                ...volumeSizes.map((most) => ({ value: most, label: t('bundle.volumeMost', { size: toSize(most) }) })),
                { value: unlimited, label: t('bundle.volumeAny') },
              ]}
            />
          )}
        </Labelled>
        <Labelled label={t('bundle.images')}>
          {(id) => (
            <Select
              id={id}
              style={{ width: '15.3rem' }}
              disabled={value.fitMegabytes !== null}
              value={value.imageDpi ?? unlimited}
              onChange={(most) => change({ imageDpi: most === unlimited ? null : most })}
              options={[
                { value: unlimited, label: t('bundle.imagesAsTheyAre') },
                ...resolutions.map((dpi) => ({ value: dpi, label: t('bundle.imagesMost', { dpi }) })),
              ]}
            />
          )}
        </Labelled>
        <Labelled label={t('bundle.fit')}>
          {(id) => (
            <InputNumber
              id={id}
              style={{ width: '10rem' }}
              min={5}
              max={1_000_000}
              precision={0}
              changeOnBlur
              suffix="MB"
              placeholder={t('bundle.fitAny')}
              value={value.fitMegabytes}
              onChange={(most) => change({ fitMegabytes: most, ...(most !== null && { imageDpi: null }) })}
            />
          )}
        </Labelled>
        <Labelled label={t('bundle.madeBy')}>
          {(id) => (
            <Input
              id={id}
              maxLength={40}
              style={{ width: '13.3rem' }}
              placeholder={t('bundle.madeByHint')}
              value={value.madeBy}
              onChange={(event) => change({ madeBy: event.target.value })}
            />
          )}
        </Labelled>
      </div>
      {value.fitMegabytes !== null && (
        <FitNote scope={scope} megabytes={value.fitMegabytes} withOriginals={value.withOriginals} />
      )}
    </div>
  )
}
