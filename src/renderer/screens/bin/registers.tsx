import { PrinterOutlined } from '@ant-design/icons'
import { Button, Card } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Destruction } from '../../../core/bin/destruction.ts'
import { Answer } from '../../engine/answer.tsx'
import { useClient, useEngine } from '../../engine/engine-context.tsx'
import { useToday } from '../../engine/today.tsx'
import { useTell } from '../../engine/use-tell.ts'
import { formatInstant } from '../../words/format.ts'
import { useDestructions } from './queries.ts'

/** Every 销毁清册 there is, each to be printed. */
export function Registers() {
  const { t } = useTranslation()
  const destructions = useDestructions()
  return (
    <Card title={t('bin.registers.title')}>
      <Answer query={destructions}>
        {(list) =>
          list.length === 0 ? (
            <span className="faint">{t('bin.registers.empty')}</span>
          ) : (
            <ul className="rows" aria-label={t('bin.registers.title')}>
              {list.map((each) => (
                <Register key={each.id} destruction={each} />
              ))}
            </ul>
          )
        }
      </Answer>
    </Card>
  )
}

function Register({ destruction: { id, at, approver, by, reason, items } }: { readonly destruction: Destruction }) {
  const { t } = useTranslation()
  const client = useClient()
  const { host } = useEngine()
  const on = useToday()
  const tell = useTell()
  const print = () =>
    tell.attempt(async () => {
      const { path } = await host.chooseRecordPlace({ record: 'destruction', on })
      if (path === null) return
      await client.bin.print({ id, out: path })
      tell.done(t('bin.registers.printed', { path }))
    })
  return (
    <li className="parted" style={{ display: 'flex', gap: 16 }}>
      <div style={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        <strong>{t('bin.registers.row', { id, count: items.length })}</strong>
        <div className="faint">{t('bin.registers.facts', { at: formatInstant(at), approver, by, reason })}</div>
      </div>
      <Button icon={<PrinterOutlined aria-hidden />} onClick={() => void print()}>
        {t('bin.registers.print')}
      </Button>
    </li>
  )
}
