import { Input, Modal } from 'antd'
import { type KeyboardEvent, useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ItemSummary } from '../../core/catalogue/item.ts'
import { Answer } from '../engine/answer.tsx'
import { useTitles } from '../engine/queries.ts'
import { useNavigation } from '../navigation.tsx'

interface Props {
  readonly isOpen: boolean
  close(): void
}

/** Finds an item by its title or 档号 and opens it, without leaving the keyboard. */
export function QuickOpen({ isOpen, close }: Props) {
  return (
    <Modal
      open={isOpen}
      onCancel={close}
      footer={null}
      closable={false}
      destroyOnHidden
      width={620}
      style={{ top: 90 }}
    >
      <Finder close={close} />
    </Modal>
  )
}

function Finder({ close }: { close(): void }) {
  const { t } = useTranslation()
  const { go } = useNavigation()
  const [text, setText] = useState('')
  const query = useDeferredValue(text.trim())
  const titles = useTitles({ query })
  const [at, setAt] = useState(0)
  const found = query === '' ? [] : (titles.data ?? [])
  const chosen = Math.min(at, Math.max(0, found.length - 1))

  const openItem = (item: ItemSummary) => {
    go({ to: { screen: item.state === 'filed' ? 'archive' : 'inbox', itemId: item.id } })
    close()
  }
  const onKey = (event: KeyboardEvent) => {
    const item = found[chosen]
    if (event.key === 'ArrowDown') setAt(Math.min(chosen + 1, found.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(chosen - 1, 0))
    else if (event.key === 'Enter' && item) openItem(item)
    else return
    event.preventDefault()
  }

  return (
    <>
      <Input
        autoFocus
        size="large"
        value={text}
        placeholder={t('frame.quickOpenHint')}
        aria-label={t('frame.quickOpen')}
        onChange={({ target }) => {
          setText(target.value)
          setAt(0)
        }}
        onKeyDown={onKey}
      />
      <div style={{ marginTop: 8, maxHeight: 420, overflow: 'auto' }}>
        {query === '' ? (
          <div className="faint">{t('frame.quickOpenStart')}</div>
        ) : (
          <Answer query={titles}>
            {() =>
              found.length === 0 ? (
                <div className="faint">{t('frame.quickOpenEmpty')}</div>
              ) : (
                <ul className="rows">
                  {found.map((item, index) => (
                    <li key={item.id}>
                      <button
                        type="button"
                        className="row"
                        aria-current={index === chosen}
                        onClick={() => openItem(item)}
                      >
                        <span className="line1">{item.title || t('common.untitled')}</span>
                        <span className="line2">
                          {item.code ?? t('search.notFiled')} · {item.date ?? t('common.unknownDate')}
                        </span>
                      </button>
                    </li>
                  ))}
                </ul>
              )
            }
          </Answer>
        )}
      </div>
    </>
  )
}
