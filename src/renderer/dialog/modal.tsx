import { Modal as AntModal, type ModalProps } from 'antd'
import { confirmByEnter } from '../ui/field-keys.ts'
import { useLeaving } from './leaving.tsx'

interface Props extends Omit<ModalProps, 'onCancel'> {
  onCancel?(): void
  /** It asks for no more than a reason: it is left without a question. */
  readonly isBrief?: boolean
}

/** A dialog that is not left by mistake, and that Enter in its last field confirms. */
export function Modal({ open = false, onCancel, isBrief = false, ...rest }: Props) {
  const { leaveBy, guard } = useLeaving(open, onCancel, isBrief)
  return guard(<AntModal {...rest} open={open} onCancel={leaveBy} wrapProps={{ onKeyDown: confirmByEnter }} />)
}
