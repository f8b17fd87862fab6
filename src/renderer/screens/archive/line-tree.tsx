import { Tree } from 'antd'
import { type DragEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoredScheme } from '../../../core/scheme/stored.ts'

interface Props {
  readonly scheme: StoredScheme
  /** Filed items by the line's code; null while that is not known, which is not the same as none. */
  readonly counts: ReadonlyMap<string, number> | null
  /** The code of the line that is shown; null for all. */
  readonly line: string | null
  choose(line: string | null): void
  /** Puts what is dragged onto a line; null while nothing is. */
  readonly drop: ((line: string) => void) | null
}

const all = 'all'

/** 本 / 盒 / 证 with their lines, and how much is filed on each. */
export function LineTree({ scheme, counts, line, choose, drop }: Props) {
  const { t } = useTranslation()
  const countOf = (lines: readonly { readonly code: string }[]) =>
    counts && lines.reduce((sum, each) => sum + (counts.get(each.code) ?? 0), 0)
  const [target, setTarget] = useState<string | null>(null)
  const area = useRef<HTMLDivElement>(null)
  // A line that was jumped to may lie far down.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another line moves the tree
  useEffect(() => {
    area.current?.querySelector('.ant-tree-treenode-selected')?.scrollIntoView({ block: 'nearest' })
  }, [line, scheme.id])
  const toTarget = (code: string) =>
    drop && {
      onDragOver: (event: DragEvent) => {
        event.preventDefault()
        setTarget(code)
      },
      onDragLeave: () => setTarget(null),
      onDrop: (event: DragEvent) => {
        event.preventDefault()
        setTarget(null)
        drop(code)
      },
    }
  const title = (text: string, count: number | null, kind?: string, code?: string) => (
    <span
      className={`tree-line${code !== undefined && code === target ? ' target' : ''}`}
      {...(code !== undefined && toTarget(code))}
    >
      <span>
        {kind && <span className="slot-kind whole">{kind}</span>}
        {text}
      </span>
      <span className="faint">{count}</span>
    </span>
  )
  return (
    <div ref={area}>
      <Tree
        key={scheme.id}
        blockNode
        defaultExpandAll
        className="pad"
        selectedKeys={[line === null ? all : `line ${line}`]}
        onSelect={([key]) => choose(typeof key === 'string' && key !== all ? key.slice('line '.length) : null)}
        treeData={[
          { key: all, title: title(t('archive.all'), countOf(scheme.slots.flatMap((slot) => slot.lines))) },
          ...scheme.slots.map((slot) => ({
            key: `slot ${slot.code}`,
            selectable: false,
            title: title(slot.title, countOf(slot.lines), t(`common.slot.${slot.kind}`)),
            children: slot.lines.map((each) => ({
              key: `line ${each.code}`,
              title: title(`${each.code} ${each.title}`, countOf([each]), undefined, each.code),
            })),
          })),
        ]}
      />
    </div>
  )
}
