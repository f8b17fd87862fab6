import { heldOn } from '../../../core/catalogue/certificate.ts'
import type { Remedy } from '../../../core/checks/remedy.ts'
import { CertificateDialog } from '../../certificate/certificate-dialog.tsx'
import { useCertificates, useRoster } from '../../engine/queries.ts'
import { useToday } from '../../engine/today.tsx'

interface Props {
  readonly branchId: number
  readonly remedy: Remedy
  close(): void
}

/** The form of the certificate that somebody lacks, or holds no longer validly. */
export function CertifyDialog({ branchId, remedy: { memberIds, slotCode }, close }: Props) {
  const today = useToday()
  const member = useRoster(branchId).data?.members.find(({ id }) => memberIds.includes(id))
  const certificates = useCertificates(branchId).data
  if (!member || !certificates || slotCode === null) return null
  const own = certificates.filter((each) => each.memberId === member.id && each.slotCode === slotCode)
  return <CertificateDialog member={member} slotCode={slotCode} certificate={heldOn(own, today)} close={close} />
}
