import { Alert, Button, Dropdown, Select } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '../../../core/day.ts'
import type { StoredScheme } from '../../../core/scheme/stored.ts'
import type { SchemeVersion } from '../../../core/scheme/versions.ts'
import { useClient, useEngine } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'
import { Labelled } from '../../ui/labelled.tsx'
import { CompareDialog } from './compare-dialog.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { ImportDialog, type ImportPreview } from './import-dialog.tsx'
import { StartVersionDialog } from './start-version-dialog.tsx'
import { toVersionName } from './version-name.ts'

interface Props {
  readonly versions: readonly SchemeVersion[]
  readonly scheme: StoredScheme
  show(fromYear: number): void
  /** Asks at once for a file to import. */
  readonly isReplacing: boolean
}

type Dialog = 'start' | 'compare' | 'confirm' | ImportPreview | null

/** Which version is shown, what can be done with it, and whether it is a sample still. */
export function SchemeBar({ versions, scheme, show, isReplacing }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const { host } = useEngine()
  const tell = useTell()
  const [dialog, setDialog] = useState<Dialog>(null)
  const close = () => setDialog(null)
  const chooseImport = () =>
    tell.attempt(async () => {
      const { path } = await host.chooseSchemeFile({})
      if (path !== null)
        setDialog({ file: path, ...(await client.scheme.previewImport({ id: scheme.id, file: path })) })
    })
  const hasAsked = useRef(!isReplacing)
  useEffect(() => {
    if (hasAsked.current) return
    hasAsked.current = true
    void chooseImport()
  })
  const exportTo = (format: 'xlsx' | 'json') =>
    tell.attempt(async () => {
      const { path } = await host.chooseSchemePlace({ version: scheme.version, format })
      if (path === null) return
      await client.scheme.exportFile({ id: scheme.id, out: path, format })
      tell.done(t('scheme.exported', { path }))
    })
  const confirmedOn = scheme.confirmedAt === null ? undefined : dayOf(scheme.confirmedAt)
  return (
    <>
      <div className="bar">
        <Labelled label={t('scheme.version')}>
          {(id) => (
            <Select
              id={id}
              value={scheme.fromYear}
              onChange={show}
              style={{ minWidth: '12.7rem' }}
              options={versions.map((each) => ({ value: each.fromYear, label: toVersionName(t, each) }))}
            />
          )}
        </Labelled>
        <Button onClick={() => setDialog('start')}>{t('scheme.start')}</Button>
        <Button onClick={() => setDialog('compare')}>{t('scheme.compare')}</Button>
        <Button onClick={() => void chooseImport()}>{t('scheme.import')}</Button>
        <Dropdown
          trigger={['click']}
          menu={{
            items: (['xlsx', 'json'] as const).map((format) => ({
              key: format,
              label: t(`scheme.format.${format}`),
              onClick: () => void exportTo(format),
            })),
          }}
        >
          <Button>{t('scheme.export')}</Button>
        </Dropdown>
        {confirmedOn !== undefined && <span className="faint push">{t('scheme.confirmed', { on: confirmedOn })}</span>}
      </div>
      {confirmedOn === undefined && (
        <Alert
          banner
          type="warning"
          title={scheme.note || t('scheme.sample')}
          action={
            <Button type="primary" onClick={() => setDialog('confirm')}>
              {t('scheme.confirm')}
            </Button>
          }
        />
      )}
      {dialog === 'start' && (
        <StartVersionDialog
          close={close}
          onStarted={(fromYear) => {
            close()
            show(fromYear)
          }}
        />
      )}
      {dialog === 'compare' && <CompareDialog versions={versions} close={close} />}
      {dialog === 'confirm' && <ConfirmDialog scheme={scheme} close={close} />}
      {dialog !== null && typeof dialog === 'object' && (
        <ImportDialog version={scheme} preview={dialog} close={close} />
      )}
    </>
  )
}
