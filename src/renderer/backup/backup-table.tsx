import { Button, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Backup } from '../../core/backup/backup.ts'
import { useToday } from '../engine/today.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { formatBytes, formatInstant } from '../words/format.ts'
import { formatAge } from './backup-age.ts'

interface Props {
  readonly backups: readonly Backup[]
  /** The open catalogue's uuid; null while none is open. */
  readonly own: string | null
  restore(backup: Backup): void
  verify?(backup: Backup): void
}

/** Backups of a place, newest first, with their age, what they hold, and what can be done with each. */
export function BackupTable({ backups, own, restore, verify }: Props) {
  const { t } = useTranslation()
  const today = useToday()
  return (
    <Table
      size="small"
      rowKey="folder"
      dataSource={[...backups]}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        {
          title: t('backup.list.madeAt'),
          width: '14.7rem',
          render: (_, { madeAt }) => (
            <>
              {formatInstant(madeAt)} <span className="faint">{formatAge(t, madeAt, today)}</span>
            </>
          ),
        },
        {
          title: t('backup.list.branches'),
          render: (_, { branches, seal }) =>
            seal === 'shut' ? (
              <span className="faint">{t('backup.seal.hidden')}</span>
            ) : (
              branches.join(t('common.listMark'))
            ),
        },
        {
          title: t('backup.list.holds'),
          width: '16rem',
          render: (_, { items, pages, bytes }) =>
            t('backup.list.holdsText', { items, pages, size: formatBytes(bytes) }),
        },
        {
          title: t('backup.list.state'),
          width: '12.7rem',
          render: (_, { damaged, catalogue, seal }) => (
            <span style={{ display: 'flex', flexWrap: 'wrap', gap: 4 }}>
              {damaged === 0 ? (
                <StatusTag tone="good">{t('backup.list.whole')}</StatusTag>
              ) : (
                <StatusTag tone="bad">{t('backup.list.lacking', { count: damaged })}</StatusTag>
              )}
              {seal !== 'none' && <StatusTag tone="quiet">{t('backup.seal.sealed')}</StatusTag>}
              {own !== null && catalogue !== own && <StatusTag tone="quiet">{t('backup.list.foreign')}</StatusTag>}
            </span>
          ),
        },
        {
          width: '10rem',
          render: (_, backup) => (
            <span style={{ display: 'flex', gap: 8 }}>
              {verify && (
                <Button size="small" onClick={() => verify(backup)}>
                  {t('backup.list.verify')}
                </Button>
              )}
              <Button size="small" onClick={() => restore(backup)}>
                {t('backup.list.restore')}
              </Button>
            </span>
          ),
        },
      ]}
    />
  )
}
