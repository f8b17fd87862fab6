import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { About, Finding } from '../../../core/checks/finding.ts'
import { findEqualPassages } from '../../../core/text/equal-passages.ts'
import { CompareSide, type View } from './compare-side.tsx'
import './compare.css'
import { Drawer } from '../../dialog/drawer.tsx'
import { useMinutes } from './use-minutes.ts'

interface Props {
  readonly finding: Finding
  readonly about: About
  explain(): void
  close(): void
}

/** Minutes that repeat others, page by page beside them, with what both say marked. Which is right is for a person to say. */
export function CompareDrawer({ finding, about, explain, close }: Props) {
  const { t } = useTranslation()
  const [view, setView] = useState<View>('image')
  const mine = useMinutes(about.activityId)
  const others = useMinutes(about.otherId)
  const toTexts = ({ pages }: typeof mine) => pages.map(({ text }) => text.text)
  const equal = findEqualPassages(toTexts(mine), toTexts(others))
  return (
    <Drawer
      open
      onClose={close}
      size={1180}
      title={t('check.compare.title')}
      classNames={{ body: 'compare' }}
      extra={
        <span style={{ display: 'flex', gap: 12 }}>
          <Segmented<View>
            aria-label={t('check.compare.view')}
            value={view}
            onChange={setView}
            options={(['image', 'text'] as const).map((value) => ({ value, label: t(`check.compare.${value}`) }))}
          />
          <Button onClick={explain}>{t('check.explain')}</Button>
        </span>
      }
    >
      <p className="compare-said">
        {finding.message} <span className="faint">{t('check.compare.note')}</span>
      </p>
      <div className="compare-sides">
        <CompareSide minutes={mine} passages={equal.one} view={view} />
        <CompareSide minutes={others} passages={equal.other} view={view} />
      </div>
    </Drawer>
  )
}
