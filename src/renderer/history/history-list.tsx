import { Button, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import type { HistoryEntry, HistoryFilter } from '../../core/history/entry.ts'
import { Answer } from '../engine/answer.tsx'
import { useNavigation } from '../navigation.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { formatInstant } from '../words/format.ts'
import { ChangeLines } from './change-lines.tsx'
import { useHistory } from './queries.ts'
import { UndoButton } from './undo-button.tsx'

export const allHistory: HistoryFilter = { itemId: null, kinds: [], from: null, to: null, text: '' }

/** 操作记录 as a table; `isNarrow`: about one item, in a pane beside it. */
export function HistoryList({
  filter,
  isNarrow = false,
}: {
  readonly filter: HistoryFilter
  readonly isNarrow?: boolean
}) {
  const { t } = useTranslation()
  const { go } = useNavigation()
  const history = useHistory(filter)
  return (
    <Answer query={history}>
      {({ pages }) => {
        const entries = pages.flatMap((page) => page.entries)
        const total = pages[0]?.total ?? 0
        if (entries.length === 0) return <EmptyState title={t('history.empty')} next={t('history.emptyNext')} />
        if (isNarrow) {
          return (
            <div className="pad">
              <ul className="rows">
                {entries.map((entry) => (
                  <li key={entry.id} className="parted">
                    <div style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
                      <strong>{entry.what}</strong>
                      <span className="faint">{[formatInstant(entry.at), entry.by].join(' ')}</span>
                      {entry.canUndo && (
                        <span className="push">
                          <UndoButton entry={entry} />
                        </span>
                      )}
                    </div>
                    <ChangeLines changes={entry.changes} />
                    <WhyNot entry={entry} />
                  </li>
                ))}
              </ul>
            </div>
          )
        }
        return (
          <>
            <p className="faint" style={{ marginTop: 0 }}>
              {t('history.total', { count: total })}
            </p>
            <Table
              size="small"
              scroll={{ x: '53rem' }}
              rowKey="id"
              dataSource={entries}
              pagination={false}
              columns={[
                { title: t('history.column.at'), width: '8.8rem', render: (_, { at }) => formatInstant(at) },
                {
                  title: t('history.column.by'),
                  width: '5rem',
                  render: (_, { by }) => (by === '' ? <span className="faint">{t('history.noBy')}</span> : by),
                },
                { title: t('history.column.what'), dataIndex: 'what', width: '7.5rem' },
                {
                  title: t('history.column.title'),
                  width: '11.5rem',
                  render: (_, { itemId, title }) =>
                    itemId === null ? (
                      title
                    ) : (
                      <button
                        type="button"
                        className="plain"
                        style={{ textAlign: 'start', padding: 0 }}
                        onClick={() => go({ to: { screen: 'archive', itemId } })}
                      >
                        {title}
                      </button>
                    ),
                },
                {
                  title: t('history.column.changes'),
                  render: (_, entry) => (
                    <>
                      <ChangeLines changes={entry.changes} />
                      <WhyNot entry={entry} />
                    </>
                  ),
                },
                {
                  width: '5.2rem',
                  render: (_, entry) => entry.canUndo && <UndoButton entry={entry} />,
                },
              ]}
            />
            {history.hasNextPage && (
              <Button
                style={{ marginTop: 12 }}
                loading={history.isFetchingNextPage}
                onClick={() => void history.fetchNextPage()}
              >
                {t('history.more')}
              </Button>
            )}
          </>
        )
      }}
    </Answer>
  )
}

function WhyNot({ entry: { whyNot } }: { readonly entry: HistoryEntry }) {
  return whyNot !== null && <div className="faint">{whyNot}</div>
}
