import { Tag } from 'antd'
import type { ReactNode } from 'react'

/** How a state looks; it always says its word too. */
export type Tone = 'good' | 'warn' | 'bad' | 'ask' | 'quiet'

interface Props {
  readonly tone: Tone
  readonly icon?: ReactNode
  readonly children: ReactNode
}

export function StatusTag({ tone, icon, children }: Props) {
  return (
    <Tag
      icon={icon}
      style={{
        color: `var(--${tone})`,
        background: `var(--${tone}-ground)`,
        borderColor: `var(--${tone}-line)`,
        marginInlineEnd: 0,
      }}
      variant="outlined"
    >
      {children}
    </Tag>
  )
}
