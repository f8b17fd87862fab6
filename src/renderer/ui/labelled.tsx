import { type ReactNode, useId } from 'react'

interface Props {
  readonly label: string
  /** Given the id that the control must carry for its label to name it. */
  readonly children: (id: string) => ReactNode
}

/** A control with its name beside it, for bars above a screen. */
export function Labelled({ label, children }: Props) {
  const id = useId()
  return (
    <span className="labelled">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </span>
  )
}
