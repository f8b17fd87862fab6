import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WatchStanding } from '../../../core/intake/watch.ts'
import { useClient } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'
import { WatchDialog } from './watch-dialog.tsx'

/** What the watched folder is at; nothing where none is watched. */
export function WatchBar({ standing }: { readonly standing: WatchStanding }) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const [isAsking, setAsking] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const { folder, trouble, waiting, failed } = standing
  if (folder === null) return null
  const again = (
    <Button size="small" onClick={() => void tell.attempt(() => client.watch.lookAgain({}))}>
      {t('inbox.watch.again')}
    </Button>
  )
  return (
    <>
      <div className="bar">
        <span style={{ overflowWrap: 'anywhere' }}>
          {t(trouble === null ? 'inbox.watch.watching' : 'inbox.watch.title')} <strong>{folder.path}</strong>
        </span>
        {waiting > 0 && <span className="faint">{t('inbox.watch.waiting', { count: waiting })}</span>}
        <span className="push" style={{ display: 'flex', gap: 8 }}>
          {again}
          <Button size="small" onClick={() => setAsking(true)}>
            {t('inbox.watch.change')}
          </Button>
        </span>
      </div>
      {trouble !== null && <Alert banner type="warning" title={trouble} />}
      {trouble === null && failed.length > 0 && (
        <Alert
          banner
          type="warning"
          title={
            <>
              {t('inbox.watch.failed', { count: failed.length })}
              {isOpen && (
                <ul className="rows" style={{ maxHeight: 160, overflow: 'auto' }}>
                  {failed.map(({ file, message }) => (
                    <li key={file} style={{ padding: '4px 0', overflowWrap: 'anywhere' }}>
                      {file} <span className="faint">{message}</span>
                    </li>
                  ))}
                </ul>
              )}
            </>
          }
          action={
            <Button type="link" size="small" onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>
              {t(isOpen ? 'inbox.result.hide' : 'inbox.result.detail')}
            </Button>
          }
        />
      )}
      {isAsking && <WatchDialog folder={folder} close={() => setAsking(false)} />}
    </>
  )
}
