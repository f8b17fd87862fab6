import { Drawer as AntDrawer, type DrawerProps } from 'antd'
import { confirmByEnter } from '../ui/field-keys.ts'
import { useLeaving } from './leaving.tsx'

interface Props extends Omit<DrawerProps, 'onClose'> {
  onClose(): void
}

/** A drawer that is not left by mistake, and that Enter in its last field confirms. */
export function Drawer({ open = false, onClose, ...rest }: Props) {
  const { leaveBy, guard } = useLeaving(open, onClose)
  return guard(<AntDrawer {...rest} open={open} onClose={leaveBy} onKeyDown={confirmByEnter} />)
}
