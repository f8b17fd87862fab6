import { ArrowLeftOutlined } from '@ant-design/icons'
import { Alert, Button, Tabs } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Item } from '../../../core/catalogue/item.ts'
import { Answer } from '../../engine/answer.tsx'
import { useItem } from '../../engine/queries.ts'
import { allHistory, HistoryList } from '../../history/history-list.tsx'
import { DeleteButton } from '../../item/delete-button.tsx'
import { PagePane } from '../../item/page-pane.tsx'
import { PageText } from '../../item/page-text.tsx'
import { useNavigation } from '../../navigation.tsx'
import { PrintItem } from '../../print/print-item.tsx'
import { ActivitiesPanel } from './activities-panel.tsx'
import { ChangeForm } from './change-form.tsx'
import { UnfileButton } from './unfile-button.tsx'

const sides = ['thumbnails', 'find'] as const

interface Props {
  readonly itemId: number
  readonly firstPage: number
  /** Words that someone looked for and found here. */
  readonly query: string
  /** Goes to the list of items. */
  close(): void
}

export function ItemView({ itemId, ...rest }: Props) {
  const item = useItem(itemId)
  return <Answer query={item}>{(whole) => <Opened item={whole} {...rest} />}</Answer>
}

function Opened({ item, firstPage, query, close }: Omit<Props, 'itemId'> & { readonly item: Item }) {
  const { t } = useTranslation()
  const { now, go } = useNavigation()
  const [page, setPage] = useState(firstPage)
  const [tab, setTab] = useState('fields')
  const side = useRef<HTMLDivElement>(null)
  const turnTo = (to: string) => {
    setTab(to)
    // Each begins at its beginning, wherever the one before was left.
    side.current?.scrollTo({ top: 0 })
  }
  // Whoever jumped here from another screen wants to go back there.
  const cameFrom = now.past.at(-1)?.screen
  const back = cameFrom === undefined || cameFrom === 'archive' ? close : () => go('back')
  return (
    <div className="screen">
      <div className="bar">
        <Button icon={<ArrowLeftOutlined aria-hidden />} onClick={back}>
          {t(cameFrom === undefined || cameFrom === 'archive' ? 'archive.backToList' : 'common.back')}
        </Button>
        <strong className="three-lines" title={item.title}>
          {item.title}
        </strong>
        <span className="faint">{item.code}</span>
        <PrintItem item={item} />
        <UnfileButton item={item} />
        <DeleteButton item={item} onDeleted={back} />
      </div>
      {item.images !== item.pageCount && (
        <Alert
          banner
          type="warning"
          title={t('archive.pagesDisagree', { pageCount: item.pageCount, images: item.images })}
        />
      )}
      <div className="panes">
        <div className="pane grow">
          <PagePane
            item={item}
            page={page}
            onPage={setPage}
            query={query}
            // The text has a tab of its own here.
            sides={sides}
            side={item.pages.length > 1 ? 'thumbnails' : null}
          />
        </div>
        <div className="pane" style={{ width: 'max(400px, 23rem)' }} ref={side}>
          <Tabs
            className="side-tabs"
            activeKey={tab}
            onChange={turnTo}
            items={[
              {
                key: 'fields',
                label: t('archive.tab.fields'),
                children: <ChangeForm item={item} />,
              },
              { key: 'text', label: t('archive.tab.text'), children: <PageText page={item.pages[page - 1]} /> },
              {
                key: 'activities',
                label: `${t('archive.tab.activities')}${item.activities.length > 0 ? ` ${item.activities.length}` : ''}`,
                children: <ActivitiesPanel item={item} page={page} show={setPage} />,
              },
              {
                key: 'history',
                label: t('history.tab'),
                children: <HistoryList filter={{ ...allHistory, itemId: item.id }} isNarrow />,
              },
            ]}
          />
        </div>
      </div>
    </div>
  )
}
