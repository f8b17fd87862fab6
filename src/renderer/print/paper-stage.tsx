import { ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import './paper-stage.css'

/** Whole first, then so many times as wide as its place. */
const sizes = ['whole', 1, 1.5, 2.25] as const

interface Props {
  readonly label: string
  /** What stands beside the buttons that enlarge: which page is shown. */
  readonly bar: ReactNode
  /** A sheet that is as large as its place. */
  readonly children: ReactNode
}

/** A page for paper, whole at first, and enlarged as wanted. */
export function PaperStage({ label, bar, children }: Props) {
  const { t } = useTranslation()
  const [step, setStep] = useState(0)
  const size = sizes[step] ?? 'whole'
  const tool = (name: string, icon: ReactNode, to: number) => (
    <Button icon={icon} aria-label={name} title={name} disabled={sizes[to] === undefined} onClick={() => setStep(to)} />
  )
  return (
    <div className="paper-stage">
      <div className="paper-bar">
        {bar}
        {tool(t('item.viewer.smaller'), <ZoomOutOutlined aria-hidden />, step - 1)}
        {tool(t('item.viewer.larger'), <ZoomInOutlined aria-hidden />, step + 1)}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: an enlarged page is scrolled by keys */}
      <section className="paper-frame" tabIndex={0} aria-label={label}>
        <div style={size === 'whole' ? { height: '100%' } : { width: `${size * 100}%` }}>{children}</div>
      </section>
    </div>
  )
}
