import { Tag } from 'antd'
import type { ReactNode } from 'react'

/** How a state looks; it always says its word too. */
export type Tone = 'good' | 'warn' | 'bad' | 'ask' | 'quiet'

const looks: Readonly<Record<Tone, { color: string; background: string; border: string }>> = {
  good: { color: '#2f5d3b', background: '#eaf2ec', border: '#b9d3c0' },
  warn: { color: '#7d4e08', background: '#fbf1de', border: '#e5cd9c' },
  bad: { color: '#93201a', background: '#fbe9e7', border: '#e6b5b0' },
  ask: { color: '#38506b', background: '#e9eff6', border: '#b8c8da' },
  quiet: { color: '#5d5650', background: '#f1eeea', border: '#d6cfc6' },
}

interface Props {
  readonly tone: Tone
  readonly icon?: ReactNode
  readonly children: ReactNode
}

export function StatusTag({ tone, icon, children }: Props) {
  const { color, background, border } = looks[tone]
  return (
    <Tag icon={icon} style={{ color, background, borderColor: border, marginInlineEnd: 0 }} variant="outlined">
      {children}
    </Tag>
  )
}
