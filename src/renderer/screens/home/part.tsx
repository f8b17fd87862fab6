import { Button, Card } from 'antd'
import type { ReactNode } from 'react'

interface Props {
  readonly title: string
  /** The way to the whole of it, and where it leads; without it, the lines lead there themselves. */
  readonly jump?: string
  readonly children: ReactNode
  go?(): void
}

/** A part of 首页. */
export function Part({ title, jump, go, children }: Props) {
  return (
    <Card
      size="small"
      title={title}
      {...(jump && {
        extra: (
          <Button type="link" size="small" onClick={go}>
            {jump}
          </Button>
        ),
      })}
    >
      {children}
    </Card>
  )
}
