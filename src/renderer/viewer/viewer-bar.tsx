import {
  AppstoreOutlined,
  FileTextOutlined,
  LeftOutlined,
  RightOutlined,
  RotateRightOutlined,
  SearchOutlined,
  ZoomInOutlined,
  ZoomOutOutlined,
} from '@ant-design/icons'
import { Button, InputNumber, Segmented } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Zoom } from './layout.ts'

/** What stands beside the pages. */
export type Side = 'thumbnails' | 'text' | 'find'

interface Props {
  readonly sides: readonly Side[]
  readonly side: Side | null
  onSide(side: Side | null): void
  readonly page: number
  readonly pageCount: number
  onPage(page: number): void
  readonly zoom: Zoom
  onZoom(zoom: Zoom): void
  onZoomStep(direction: 1 | -1): void
  onTurn(): void
}

const sideIcons: Readonly<Record<Side, ReactNode>> = {
  thumbnails: <AppstoreOutlined aria-hidden />,
  text: <FileTextOutlined aria-hidden />,
  find: <SearchOutlined aria-hidden />,
}

export function ViewerBar(props: Props) {
  const { sides, side, onSide, page, pageCount, onPage, zoom, onZoom, onZoomStep, onTurn } = props
  const { t } = useTranslation()
  const tool = (label: string, icon: ReactNode, act: () => void, isOff = false) => (
    <Button icon={icon} aria-label={label} title={label} disabled={isOff} onClick={act} />
  )
  return (
    <div className="viewer-bar">
      <div className="viewer-tools">
        {sides.map((each) => (
          <Button
            key={each}
            type={each === side ? 'primary' : 'default'}
            icon={sideIcons[each]}
            aria-label={t(`item.viewer.side.${each}`)}
            aria-pressed={each === side}
            title={t(`item.viewer.side.${each}`)}
            onClick={() => onSide(each === side ? null : each)}
          />
        ))}
      </div>
      <div className="viewer-tools">
        {tool(t('item.viewer.previous'), <LeftOutlined aria-hidden />, () => onPage(page - 1), page <= 1)}
        <InputNumber
          className="viewer-number"
          aria-label={t('item.viewer.page')}
          controls={false}
          min={1}
          max={pageCount}
          precision={0}
          value={page}
          onChange={(value) => value !== null && onPage(value)}
        />
        <span className="faint">/ {pageCount}</span>
        {tool(t('item.viewer.next'), <RightOutlined aria-hidden />, () => onPage(page + 1), page >= pageCount)}
      </div>
      <div className="viewer-tools push">
        {tool(t('item.viewer.smaller'), <ZoomOutOutlined aria-hidden />, () => onZoomStep(-1))}
        {tool(t('item.viewer.larger'), <ZoomInOutlined aria-hidden />, () => onZoomStep(1))}
        <Segmented<'width' | 'page' | 'free'>
          aria-label={t('item.viewer.zoom')}
          value={typeof zoom === 'number' ? 'free' : zoom}
          onChange={(value) => value !== 'free' && onZoom(value)}
          options={[
            { value: 'width', label: t('item.viewer.width') },
            { value: 'page', label: t('item.viewer.whole') },
            ...(typeof zoom === 'number' ? [{ value: 'free' as const, label: `${Math.round(zoom * 100)}%` }] : []),
          ]}
        />
        {tool(t('item.viewer.turn'), <RotateRightOutlined aria-hidden />, onTurn)}
      </div>
    </div>
  )
}
