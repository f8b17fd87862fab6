import { type DragEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEngine } from '../../engine/engine-context.tsx'

interface Props {
  onDrop(paths: readonly string[]): void
  readonly children: ReactNode
}

/** Takes files and folders dropped anywhere on the screen. */
export function DropArea({ onDrop, children }: Props) {
  const { t } = useTranslation()
  const { pathOf } = useEngine()
  const [isOver, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    onDrop([...event.dataTransfer.files].map(pathOf).filter((path) => path !== ''))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping needs a pointer; the buttons do the same by keyboard
    <div
      className="fill"
      style={{ position: 'relative' }}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (event.currentTarget === event.target || !event.relatedTarget) setOver(false)
      }}
      onDrop={drop}
    >
      {children}
      {isOver && <div className="drop-over">{t('inbox.dropHere')}</div>}
    </div>
  )
}
