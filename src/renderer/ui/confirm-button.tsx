import { App, Button, type ButtonProps } from 'antd'

interface Props extends Pick<ButtonProps, 'size' | 'icon' | 'danger' | 'className' | 'style' | 'disabled'> {
  /** What it does, in a word; on the button and where it is confirmed. */
  readonly children: string
  readonly question: string
  /** What follows from it. */
  readonly consequence: string
  onConfirm(): Promise<unknown>
}

/** A button for what is not easily undone: asks first. 取消 has the focus. */
export function ConfirmButton({ children, question, consequence, onConfirm, ...rest }: Props) {
  const { modal } = App.useApp()
  const ask = () =>
    modal.confirm({
      title: question,
      content: consequence,
      okText: children,
      focusable: { autoFocusButton: 'cancel' },
      onOk: onConfirm,
    })
  return (
    <Button {...rest} onClick={() => void ask()}>
      {children}
    </Button>
  )
}
