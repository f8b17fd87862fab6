import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { moved, type Part, without } from '../../../core/scheme/edit.ts'
import type { StoredScheme } from '../../../core/scheme/stored.ts'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { useSchemeEdit } from './use-scheme-edit.ts'

interface Props {
  readonly scheme: StoredScheme
  readonly part: Part
  /** Its place among its siblings, from 0, and how many there are. */
  readonly place: readonly [index: number, count: number]
  /** What is asked before it is removed. */
  readonly question: string
  onRemoved(): void
}

/** Moves a slot or line up or down, or removes it. */
export function PlaceButtons({ scheme, part, place: [index, count], question, onRemoved }: Props) {
  const { t } = useTranslation()
  const { save, isBusy } = useSchemeEdit()
  // Not disabled meanwhile: the button that is pressed keeps the focus.
  const move = (by: 1 | -1) => {
    if (!isBusy) void save(moved(scheme, part, by))
  }
  const remove = async () => {
    if (await save(without(scheme, part))) onRemoved()
  }
  return (
    <div style={{ display: 'flex', gap: 8 }}>
      <Button icon={<ArrowUpOutlined aria-hidden />} disabled={index <= 0} onClick={() => move(-1)}>
        {t('scheme.up')}
      </Button>
      <Button icon={<ArrowDownOutlined aria-hidden />} disabled={index >= count - 1} onClick={() => move(1)}>
        {t('scheme.down')}
      </Button>
      <ConfirmButton
        danger
        icon={<DeleteOutlined aria-hidden />}
        question={question}
        consequence={t('scheme.removeText')}
        onConfirm={remove}
      >
        {t('common.remove')}
      </ConfirmButton>
    </div>
  )
}
