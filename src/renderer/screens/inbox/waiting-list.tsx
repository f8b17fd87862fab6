import { Button, Checkbox, theme } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hasEnded } from '../../../core/job.ts'
import { useClient } from '../../engine/engine-context.tsx'
import { useJobs } from '../../engine/queries.ts'
import { useTell } from '../../engine/use-tell.ts'
import { BatchDialog } from '../../item/batch-dialog.tsx'
import { DeleteDialog } from '../../item/delete-dialog.tsx'
import type { LongList } from '../../item/use-long-list.ts'
import { usePicked } from '../../item/use-picked.ts'
import { VirtualRows } from '../../ui/virtual-rows.tsx'
import { inboxQuery } from './inbox-query.ts'
import { WaitingRow } from './waiting-row.tsx'

interface Props {
  readonly list: LongList
  readonly chosenId: number
  /** The line of the one that is looked at. */
  readonly at: number
  choose(id: number, at: number): void
  arrange(ids: readonly number[]): void
}

/** More scans than this are not laid on the table together. */
const mostArranged = 200

/** What waits. One is looked at; several can be picked, for what is done to them together. */
export function WaitingList({ list, chosenId, at: chosenAt, choose, arrange }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const { token } = theme.useToken()
  const { data: jobs = [] } = useJobs()
  const isReading = jobs.some(
    (job) => (job.kind === 'import' || job.kind === 'read') && !hasEnded(job) && !job.isPaused,
  )
  const picked = usePicked()
  const [at, setAt] = useState(chosenAt)
  const [followed, setFollowed] = useState(chosenAt)
  if (followed !== chosenAt) {
    setFollowed(chosenAt)
    setAt(chosenAt)
  }
  const [isChanging, setChanging] = useState(false)
  const [isDeleting, setDeleting] = useState(false)
  const count = picked.ids.size
  const pickAll = () =>
    tell.attempt(async () => {
      const found = await client.items.ids(inboxQuery)
      picked.set(found.ids)
      if (found.total > found.ids.length) tell.done(t('batch.tooMany', { count: found.ids.length }))
    })
  const press = ({ key }: KeyboardEvent): boolean => {
    const item = list.itemAt(at)
    if (!item || (key !== ' ' && key !== 'Enter')) return false
    if (key === ' ') picked.toggle(item.id)
    else choose(item.id, at)
    return true
  }
  return (
    <div className="pane column" style={{ width: 'max(264px, 15rem)' }}>
      <div className="bar slim">
        <Checkbox
          checked={count > 0 && count >= list.total}
          indeterminate={count > 0 && count < list.total}
          onChange={({ target }) => (target.checked ? void pickAll() : picked.set([]))}
        >
          {count === 0 ? t('inbox.pickAll') : t('inbox.picked', { count })}
        </Checkbox>
        {count > 0 && (
          <>
            <Button size="small" disabled={count > mostArranged} onClick={() => arrange([...picked.ids])}>
              {t(count > 1 ? 'arrange.openMany' : 'arrange.open')}
            </Button>
            <Button size="small" onClick={() => setChanging(true)}>
              {t('batch.action')}
            </Button>
            <Button size="small" onClick={() => setDeleting(true)}>
              {t('bin.delete.action')}
            </Button>
          </>
        )}
      </div>
      <div className="fill">
        <VirtualRows
          label={t('inbox.title')}
          count={list.total}
          rowHeight={Math.round(token.fontSize * 5.9)}
          at={at}
          go={setAt}
          press={press}
          onShown={list.show}
          row={(place, id) => {
            const item = list.itemAt(place)
            return (
              item && (
                <WaitingRow
                  key={item.id}
                  id={id}
                  place={place}
                  item={item}
                  isChosen={item.id === chosenId}
                  isReading={isReading}
                  isAt={place === at}
                  choose={() => choose(item.id, place)}
                  isPicked={picked.ids.has(item.id)}
                  pick={() => picked.toggle(item.id)}
                />
              )
            )
          }}
        />
      </div>
      {isChanging && (
        <BatchDialog
          ids={[...picked.ids]}
          isFiled={false}
          close={() => setChanging(false)}
          onDone={() => picked.set([])}
        />
      )}
      <DeleteDialog
        ids={[...picked.ids]}
        isOpen={isDeleting}
        close={() => setDeleting(false)}
        onDeleted={() => picked.set([])}
      >
        <p>
          <strong>{t('inbox.picked', { count })}</strong>
        </p>
        <p className="faint">{t('bin.delete.noteMany')}</p>
      </DeleteDialog>
    </div>
  )
}
