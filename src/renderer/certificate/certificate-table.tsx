import { Button, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Certificate, heldOn, isHolder } from '../../core/catalogue/certificate.ts'
import { type Member, stageOn } from '../../core/catalogue/member.ts'
import type { StoredSlot } from '../../core/scheme/stored.ts'
import { Answer } from '../engine/answer.tsx'
import { useCertificates, useRoster } from '../engine/queries.ts'
import { useToday } from '../engine/today.tsx'
import { CertificateDialog } from './certificate-dialog.tsx'
import { StandingTag } from './standing-tag.tsx'

interface Row {
  readonly member: Member
  readonly held: Certificate | null
}

/** A 证 of the scheme: every member with the certificate they hold, those without one marked. */
export function CertificateTable({ branchId, slot }: { readonly branchId: number | null; readonly slot: StoredSlot }) {
  const { t } = useTranslation()
  const today = useToday()
  const roster = useRoster(branchId)
  const certificates = useCertificates(branchId)
  const [open, setOpen] = useState<Row | null>(null)
  if (branchId === null) return <p className="faint pad">{t('certificate.chooseBranch')}</p>
  return (
    <Answer query={roster}>
      {({ members }) => {
        const ofSlot = (certificates.data ?? []).filter(({ slotCode }) => slotCode === slot.code)
        const rows = members
          .filter((member) => isHolder(member, today))
          .map((member) => ({
            member,
            held: heldOn(
              ofSlot.filter(({ memberId }) => memberId === member.id),
              today,
            ),
          }))
        // One line: what is filed here stands below it.
        if (rows.length === 0) return <p className="faint pad">{t('certificate.empty')}</p>
        const heldBy = rows.filter(({ held }) => held !== null).length
        return (
          <section aria-label={t('certificate.title', { slot: slot.title })} className="pad">
            <p style={{ marginTop: 0 }}>
              <strong>{t('certificate.title', { slot: slot.title })}</strong>{' '}
              <span className="faint">{t('certificate.counts', { due: rows.length, held: heldBy })}</span>
            </p>
            <Holders rows={rows} open={setOpen} />
            {open && (
              <CertificateDialog
                member={open.member}
                slotCode={slot.code}
                certificate={open.held}
                close={() => setOpen(null)}
              />
            )}
          </section>
        )
      }}
    </Answer>
  )
}

function Holders({ rows, open }: { readonly rows: readonly Row[]; open(row: Row): void }) {
  const { t } = useTranslation()
  const today = useToday()
  return (
    <Table<Row>
      size="small"
      rowKey={({ member }) => member.id}
      dataSource={[...rows]}
      pagination={rows.length > 50 && { pageSize: 50, showSizeChanger: false, placement: ['bottomCenter'] }}
      columns={[
        { title: t('certificate.column.name'), width: '7.5rem', render: (_, { member }) => member.name },
        {
          title: t('certificate.column.stage'),
          width: '8.5rem',
          render: (_, { member }) => {
            const stage = stageOn(member, today)
            return stage && t(`roster.stage.${stage}`)
          },
        },
        {
          title: t('certificate.column.number'),
          render: (_, { held }) => <span className="code">{held?.number}</span>,
        },
        {
          title: t('certificate.column.issuedOn'),
          width: '8rem',
          render: (_, { held }) => held && (held.issuedOn ?? t('certificate.unknown')),
        },
        {
          title: t('certificate.column.validUntil'),
          width: '8rem',
          render: (_, { held }) => held && (held.validUntil ?? t('certificate.noEnd')),
        },
        {
          title: t('certificate.column.state'),
          width: '7.5rem',
          render: (_, { held }) => <StandingTag held={held} />,
        },
        {
          width: '5.9rem',
          render: (_, row) => (
            <Button
              size="small"
              aria-label={t(row.held ? 'certificate.changeFor' : 'certificate.addFor', { name: row.member.name })}
              onClick={() => open(row)}
            >
              {t(row.held ? 'certificate.change' : 'certificate.add')}
            </Button>
          ),
        },
      ]}
    />
  )
}
