import { PlusOutlined } from '@ant-design/icons'
import { Button, Tree } from 'antd'
import { useTranslation } from 'react-i18next'
import type { StoredScheme } from '../../../core/scheme/stored.ts'
import type { Chosen } from './chosen.ts'

interface Props {
  readonly scheme: StoredScheme
  readonly chosen: Chosen
  choose(chosen: Chosen): void
}

const about = 'about'

/** 本 / 盒 / 证 with their lines, to choose what to edit and to add to. */
export function SchemeTree({ scheme, chosen, choose }: Props) {
  const { t } = useTranslation()
  const keys = new Map<string, Chosen>([
    [about, { of: 'about' }],
    ...scheme.slots.flatMap((slot): [string, Chosen][] => [
      [`slot ${slot.id}`, { of: 'slot', id: slot.id }],
      ...slot.lines.map((line): [string, Chosen] => [`line ${line.id}`, { of: 'line', id: line.id, slotId: slot.id }]),
    ]),
  ])
  return (
    <>
      <div className="pad" style={{ paddingBottom: 0 }}>
        <Button block icon={<PlusOutlined aria-hidden />} onClick={() => choose({ of: 'slot', id: null })}>
          {t('scheme.addSlot')}
        </Button>
      </div>
      <Tree
        key={scheme.id}
        blockNode
        defaultExpandAll
        className="pad"
        selectedKeys={[chosen.of === 'about' ? about : `${chosen.of} ${chosen.id}`]}
        onSelect={(_, { node }) => choose(keys.get(String(node.key)) ?? { of: 'about' })}
        treeData={[
          { key: about, title: <strong>{t('scheme.about')}</strong> },
          ...scheme.slots.map((slot) => ({
            key: `slot ${slot.id}`,
            title: (
              <span>
                <span className="slot-kind">{t(`common.slot.${slot.kind}`)}</span>
                {slot.code} {slot.title}
              </span>
            ),
            children: slot.lines.map((line) => ({ key: `line ${line.id}`, title: `${line.code} ${line.title}` })),
          })),
        ]}
      />
    </>
  )
}
