import { Empty } from 'antd'
import type { ReactNode } from 'react'

interface Props {
  readonly title: string
  /** What to do about it. */
  readonly next: string
  readonly children?: ReactNode
}

export function EmptyState({ title, next, children }: Props) {
  return (
    <div style={{ display: 'grid', placeItems: 'center', height: '100%', minHeight: 200, padding: 24 }}>
      <Empty
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description={
          <div style={{ maxWidth: 420 }}>
            <div style={{ fontSize: '1.07rem', fontWeight: 600, color: 'var(--ink)' }}>{title}</div>
            <div className="faint" style={{ marginTop: 4 }}>
              {next}
            </div>
          </div>
        }
      >
        {children}
      </Empty>
    </div>
  )
}
