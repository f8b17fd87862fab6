import { FileSearchOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import { useTranslation } from 'react-i18next'
import { filingOf } from '../../../core/checks/papers.ts'
import { Answer } from '../../engine/answer.tsx'
import { useItem } from '../../engine/queries.ts'
import { toFiledWords } from '../../item/filed-words.ts'
import { useNavigation } from '../../navigation.tsx'

/** The items that a finding is about, each a way to it. */
export function RelatedItems({ itemIds }: { readonly itemIds: readonly number[] }) {
  const { t } = useTranslation()
  return (
    <Popover
      trigger="click"
      placement="left"
      content={
        <ul className="rows" style={{ width: 360, maxHeight: 320, overflow: 'auto' }}>
          {itemIds.map((id) => (
            <li key={id}>
              <ItemLink id={id} />
            </li>
          ))}
        </ul>
      }
    >
      <Button size="small" icon={<FileSearchOutlined aria-hidden />}>
        {t('check.related', { count: itemIds.length })}
      </Button>
    </Popover>
  )
}

function ItemLink({ id }: { readonly id: number }) {
  const { t } = useTranslation()
  const { go } = useNavigation()
  const item = useItem(id)
  return (
    <Answer query={item}>
      {(paper) => {
        const { title, code, date } = paper
        const { on, days } = filingOf(paper)
        return (
          <button type="button" className="row" onClick={() => go({ to: { screen: 'archive', itemId: id } })}>
            <span className="line1">{title}</span>
            <span className="line2">{[code, date].filter(Boolean).join(' · ')}</span>
            <span className="line2">{toFiledWords(t, { first: on, last: on, days })}</span>
          </button>
        )
      }}
    </Answer>
  )
}
