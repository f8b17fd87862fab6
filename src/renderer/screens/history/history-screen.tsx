import { FileExcelOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type HistoryFilter, SubjectKind } from '../../../core/history/entry.ts'
import { useSeat } from '../../account/queries.ts'
import { DayInput } from '../../day/day-input.tsx'
import { useClient, useEngine } from '../../engine/engine-context.tsx'
import { useToday } from '../../engine/today.tsx'
import { useTell } from '../../engine/use-tell.ts'
import { allHistory, HistoryList } from '../../history/history-list.tsx'
import { useNavigation } from '../../navigation.tsx'
import { Labelled } from '../../ui/labelled.tsx'

/** 操作记录: every change, narrowed as wanted, and a workbook of it. */
export function HistoryScreen() {
  const { t } = useTranslation()
  const client = useClient()
  const { host } = useEngine()
  const today = useToday()
  const tell = useTell()
  const [filter, setFilter] = useState<HistoryFilter>(allHistory)
  const [isBusy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    await tell.attempt(async () => {
      const { path } = await host.chooseRecordPlace({ record: 'history', on: today })
      if (path === null) return
      const { file, entries } = await client.history.export({ ...filter, out: path })
      tell.done(t('history.exported', { file, count: entries }))
    })
    setBusy(false)
  }
  return (
    <div className="screen">
      <div className="bar">
        <Labelled label={t('history.kinds')}>
          {(id) => (
            <Select<SubjectKind[]>
              id={id}
              mode="multiple"
              allowClear
              maxTagCount="responsive"
              style={{ width: '13.3rem' }}
              placeholder={t('history.allKinds')}
              value={filter.kinds}
              onChange={(kinds) => setFilter({ ...filter, kinds })}
              options={SubjectKind.options.map((value) => ({ value, label: t(`history.kind.${value}`) }))}
            />
          )}
        </Labelled>
        {(['from', 'to'] as const).map((side) => (
          <Labelled key={side} label={t(`history.${side}`)}>
            {(id) => (
              <DayInput id={id} value={filter[side]} onChange={(day) => setFilter({ ...filter, [side]: day })} />
            )}
          </Labelled>
        ))}
        <Labelled label={t('history.text')}>
          {(id) => (
            <Input.Search
              id={id}
              allowClear
              maxLength={100}
              style={{ width: '16rem' }}
              placeholder={t('history.textHint')}
              onSearch={(text) => setFilter({ ...filter, text: text.trim() })}
            />
          )}
        </Labelled>
        <Button className="push" icon={<FileExcelOutlined aria-hidden />} loading={isBusy} onClick={() => void save()}>
          {t('history.export')}
        </Button>
      </div>
      <div style={{ flex: 1, overflow: 'auto', padding: '12px 20px' }}>
        <p className="faint" style={{ marginTop: 0 }}>
          {t('history.lead')}
        </p>
        <ClerkNote />
        <HistoryList filter={filter} />
      </div>
    </div>
  )
}

/** Where the log names nobody: says so, and leads to where 经办人 is set. */
function ClerkNote() {
  const { t } = useTranslation()
  const { go } = useNavigation()
  const seat = useSeat().data
  if (seat === undefined || seat.isOn || seat.clerk !== '') return null
  return (
    <p>
      {t('history.nobody')}
      <Button type="link" onClick={() => go({ to: { screen: 'settings' } })}>
        {t('history.name')}
      </Button>
    </p>
  )
}
