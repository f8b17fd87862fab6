import { Input } from 'antd'
import { type KeyboardEvent, useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundCommand, FoundName } from '../../core/calls/search.ts'
import { assertNever } from '../../core/failure.ts'
import { Modal } from '../dialog/modal.tsx'
import { Answer } from '../engine/answer.tsx'
import { useNames } from '../engine/search-queries.ts'
import { type Place, useNavigation } from '../navigation.tsx'
import { useCommands } from './commands.ts'

interface Props {
  readonly isOpen: boolean
  close(): void
}

/** Finds an item, a person, a register line or a command by its name and goes there, without leaving the keyboard. */
export function QuickOpen({ isOpen, close }: Props) {
  const { t } = useTranslation()
  return (
    <Modal
      title={t('frame.quickOpenTitle')}
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
  const commands = useCommands()
  const names = useNames(query, [...commands.keys()])
  const [at, setAt] = useState(0)
  const found: readonly FoundName[] = query === '' ? [] : (names.data ?? [])
  const chosen = Math.min(at, Math.max(0, found.length - 1))

  const take = (one: FoundName) => {
    if (one.kind === 'command') commands.get(one.label)?.()
    else go({ to: toPlace(one) })
    close()
  }
  const onKey = (event: KeyboardEvent) => {
    const one = found[chosen]
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setAt(Math.min(chosen + 1, found.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(chosen - 1, 0))
    else if (event.key === 'Enter' && one) take(one)
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
          <Answer query={names}>
            {() =>
              found.length === 0 ? (
                <div className="faint">{t('frame.quickOpenEmpty')}</div>
              ) : (
                <ul className="rows">
                  {found.map((one, index) => (
                    <li key={toKey(one)}>
                      <button
                        type="button"
                        className="row"
                        style={{ display: 'flex', gap: 12 }}
                        aria-current={index === chosen}
                        ref={index === chosen ? (row) => row?.scrollIntoView({ block: 'nearest' }) : null}
                        onClick={() => take(one)}
                      >
                        <Name of={one} />
                        <span className="faint">{t(`frame.found.${one.kind}`)}</span>
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

function Name({ of }: { readonly of: FoundName }) {
  const { t } = useTranslation()
  const [title, more] =
    of.kind === 'item'
      ? [of.title || t('common.untitled'), `${of.code ?? t('search.notFiled')} · ${of.date ?? t('common.unknownDate')}`]
      : of.kind === 'member'
        ? [of.name, of.branch]
        : of.kind === 'line'
          ? [of.title, `${of.code} · ${of.slot}`]
          : [of.label, '']
  return (
    <span style={{ flex: 1, minWidth: 0 }}>
      <span className="line1">{title}</span>
      {more !== '' && <span className="line2">{more}</span>}
    </span>
  )
}

function toPlace(one: Exclude<FoundName, FoundCommand>): Place {
  switch (one.kind) {
    case 'item':
      return { screen: one.state === 'filed' ? 'archive' : 'inbox', itemId: one.id }
    case 'member':
      return { screen: 'roster', branchId: one.branchId, memberId: one.id }
    case 'line':
      return { screen: 'archive', line: one.code }
    default:
      return assertNever(one)
  }
}

function toKey(one: FoundName): string {
  return `${one.kind} ${one.kind === 'line' ? one.code : one.kind === 'command' ? one.label : one.id}`
}
