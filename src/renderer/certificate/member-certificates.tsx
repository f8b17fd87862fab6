import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Certificate, heldOn } from '../../core/catalogue/certificate.ts'
import type { Member } from '../../core/catalogue/member.ts'
import { yearOf } from '../../core/day.ts'
import { useCertificates, useScheme } from '../engine/queries.ts'
import { useToday } from '../engine/today.tsx'
import { useNavigation } from '../navigation.tsx'
import { CertificateDialog } from './certificate-dialog.tsx'
import { StandingTag } from './standing-tag.tsx'

/** 证 of one member, held and given back: numbers, days and scans, with the way to register and correct them. */
export function MemberCertificates({ member }: { readonly member: Member }) {
  const { t } = useTranslation()
  const today = useToday()
  const scheme = useScheme(yearOf(today))
  const certificates = useCertificates(member.branchId).data ?? []
  const [open, setOpen] = useState<{ readonly slotCode: string; readonly certificate: Certificate | null } | null>(null)
  const own = certificates.filter(({ memberId }) => memberId === member.id)
  const slots = (scheme.data?.slots ?? []).filter(({ kind }) => kind === 'certificate')
  // What an earlier version of the scheme knew stays in sight.
  const earlier = own.map(({ slotCode }) => slotCode).filter((code) => !slots.some((slot) => slot.code === code))
  const codes = [...slots.map(({ code }) => code), ...new Set(earlier)]
  return (
    <section aria-label={t('certificate.ofMember')}>
      {codes.map((code) => {
        const ofSlot = own.filter(({ slotCode }) => slotCode === code)
        const held = heldOn(ofSlot, today)
        return (
          <div key={code} style={{ marginBottom: 12 }}>
            <div style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
              <strong>{slots.find((slot) => slot.code === code)?.title ?? code}</strong>
              <StandingTag held={held} />
              {held === null && (
                <Button
                  className="push"
                  size="small"
                  style={{ marginInlineStart: 'auto' }}
                  onClick={() => setOpen({ slotCode: code, certificate: null })}
                >
                  {t('certificate.addFor', { name: member.name })}
                </Button>
              )}
            </div>
            {ofSlot.map((each) => (
              <Row key={each.id} certificate={each} change={() => setOpen({ slotCode: code, certificate: each })} />
            ))}
          </div>
        )
      })}
      {open && <CertificateDialog member={member} {...open} close={() => setOpen(null)} />}
    </section>
  )
}

function Row({ certificate, change }: { readonly certificate: Certificate; change(): void }) {
  const { t } = useTranslation()
  const { go } = useNavigation()
  const { number, issuedOn, validUntil, returnedOn, itemId } = certificate
  const said = [
    `${t('certificate.column.issuedOn')} ${issuedOn ?? t('certificate.unknown')}`,
    `${t('certificate.column.validUntil')} ${validUntil ?? t('certificate.noEnd')}`,
    ...(returnedOn === null ? [] : [t('certificate.returned', { on: returnedOn })]),
  ]
  return (
    <div style={{ display: 'flex', alignItems: 'start', gap: 8, marginTop: 6 }}>
      <div style={{ flex: 1, minWidth: 0 }}>
        <span className="code">{number}</span>
        <div className="faint">{said.join(' · ')}</div>
      </div>
      {itemId !== null && (
        <Button size="small" onClick={() => go({ to: { screen: 'archive', itemId } })}>
          {t('certificate.scan')}
        </Button>
      )}
      <Button size="small" onClick={change}>
        {t('certificate.change')}
      </Button>
    </div>
  )
}
