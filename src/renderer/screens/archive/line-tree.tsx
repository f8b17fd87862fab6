import { Tree } from 'antd'
import { useTranslation } from 'react-i18next'
import type { StoredScheme } from '../../../core/scheme/stored.ts'

interface Props {
  readonly scheme: StoredScheme
  /** Filed items by the line's code. */
  readonly counts: ReadonlyMap<string, number>
  /** The code of the line that is shown; null for all. */
  readonly line: string | null
  choose(line: string | null): void
}

const all = 'all'

/** 本 / 盒 / 证 with their lines, and how much is filed on each. */
export function LineTree({ scheme, counts, line, choose }: Props) {
  const { t } = useTranslation()
  const countOf = (lines: readonly { readonly code: string }[]) =>
    lines.reduce((sum, each) => sum + (counts.get(each.code) ?? 0), 0)
  const title = (text: string, count: number, kind?: string) => (
    <span className="tree-line">
      <span>
        {kind && <span className="slot-kind whole">{kind}</span>}
        {text}
      </span>
      <span className="faint">{count}</span>
    </span>
  )
  return (
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
            title: title(`${each.code} ${each.title}`, counts.get(each.code) ?? 0),
          })),
        })),
      ]}
    />
  )
}
