import {
  ArrowLeftOutlined,
  ArrowRightOutlined,
  DeleteOutlined,
  RotateLeftOutlined,
  RotateRightOutlined,
  ScissorOutlined,
} from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import {
  joinAll,
  leaveOutBlanks,
  splitAtBeginnings,
  splitAtBlanks,
  turnLeaf,
} from '../../../../core/arranging/draft.ts'
import type { Sources } from './use-sources.ts'
import type { Table } from './use-table.ts'

interface Props {
  readonly sources: Sources
  readonly table: Table
  reset(): void
}

/** What can be done to the whole, and to the chosen pages. */
export function ArrangeBar({ sources: { known, blanks, beginnings }, table, reset }: Props) {
  const { t } = useTranslation()
  const { draft, put, held } = table
  const leaves = draft.filter(({ pageId }) => held.has(pageId))
  const [isCut, isOut] = [leaves.every(({ opens }) => opens), leaves.every(({ isAside }) => isAside)]
  const tool = (label: string, icon: ReactNode, act: () => void) => (
    <Button icon={icon} aria-label={label} title={label} onClick={act} />
  )
  return (
    <div className="bar slim arrange-bar">
      <Button disabled={blanks === 0} onClick={() => put(splitAtBlanks(draft, known))}>
        {t('arrange.atBlanks', { count: blanks })}
      </Button>
      <Button disabled={beginnings === 0} onClick={() => put(splitAtBeginnings(draft, known))}>
        {t('arrange.atBeginnings', { count: beginnings })}
      </Button>
      <Button disabled={blanks === 0} onClick={() => put(leaveOutBlanks(draft, known))}>
        {t('arrange.withoutBlanks')}
      </Button>
      <Button disabled={draft.length < 2} onClick={() => put(joinAll(draft))}>
        {t('arrange.join')}
      </Button>
      <Button onClick={reset}>{t('arrange.reset')}</Button>
      <div className="viewer-tools push">
        <span className="faint">{t('arrange.chosen', { count: held.size })}</span>
        {tool(t('arrange.tool.left'), <RotateLeftOutlined aria-hidden />, () =>
          table.change((leaf) => turnLeaf(leaf, -1)),
        )}
        {tool(t('arrange.tool.right'), <RotateRightOutlined aria-hidden />, () =>
          table.change((leaf) => turnLeaf(leaf, 1)),
        )}
        {tool(t('arrange.tool.earlier'), <ArrowLeftOutlined aria-hidden />, () => table.move(-1))}
        {tool(t('arrange.tool.later'), <ArrowRightOutlined aria-hidden />, () => table.move(1))}
        <Button
          icon={<ScissorOutlined aria-hidden />}
          // Before the first page there is nothing to part it from.
          disabled={leaves.every((leaf) => leaf === draft[0])}
          onClick={() => table.change((leaf) => ({ ...leaf, opens: !isCut }))}
        >
          {t(isCut ? 'arrange.tool.uncut' : 'arrange.tool.cut')}
        </Button>
        <Button
          icon={<DeleteOutlined aria-hidden />}
          onClick={() => table.change((leaf) => ({ ...leaf, isAside: !isOut }))}
        >
          {t(isOut ? 'arrange.tool.back' : 'arrange.tool.out')}
        </Button>
      </div>
    </div>
  )
}
