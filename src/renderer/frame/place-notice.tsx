import { Alert } from 'antd'
import { useOpenCatalogue } from '../engine/catalogue-context.tsx'

/** That the open catalogue lies where it may be damaged, why, and what to do. It stays until that is so no more. */
export function PlaceNotice() {
  const { risk } = useOpenCatalogue()
  return risk && <Alert banner type="error" title={`${risk.reason}${risk.next}`} />
}
