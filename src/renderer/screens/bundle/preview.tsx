import { Button, Card, Statistic, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BundleAsked, BundleContents } from '../../../core/bundle/contents.ts'
import type { Day } from '../../../core/day.ts'
import { Answer } from '../../engine/answer.tsx'
import { useBundleGaps, useBundlePreview } from '../../engine/bundle-queries.ts'
import { useNavigation } from '../../navigation.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { formatBytes } from '../../words/format.ts'
import { type BundleOptions, Options } from './options.tsx'
import { SampleNote } from './sample-note.tsx'
import { UnsavedNote } from './unsaved-note.tsx'

interface Props {
  readonly scope: BundleAsked & { readonly on: Day }
  change(options: Partial<BundleOptions>): void
  make(title: string): void
}

/** What the bundle would hold, and what not and why, before it is made. */
export function Preview({ scope, change, make }: Props) {
  const { t } = useTranslation()
  const { go } = useNavigation()
  const { branchIds, years, codes, on } = scope
  const preview = useBundlePreview({ branchIds, years, codes, on })
  const { data: checked } = useBundleGaps(preview.data && { branchIds, years: preview.data.years, on })
  const gaps = checked?.gaps ?? null
  return (
    <Card title={t('bundle.preview')} style={{ marginBottom: 16 }}>
      <Answer query={preview}>
        {(contents) =>
          contents.items === 0 ? (
            <>
              <EmptyState title={t('bundle.nothing')} next={t('bundle.nothingNext')} />
              {contents.leftOut.length > 0 && <LeftOut papers={contents.leftOut} />}
            </>
          ) : (
            <>
              <div style={{ display: 'grid', gridTemplateColumns: 'repeat(4, 1fr)', gap: 16 }}>
                <Statistic title={t('bundle.items')} value={contents.items} />
                <Statistic title={t('bundle.pages')} value={contents.pages} />
                <Statistic title={t('bundle.size')} value={formatBytes(contents.bytes)} />
                <Statistic
                  title={t('bundle.gaps')}
                  value={gaps ?? '…'}
                  {...(gaps !== null &&
                    gaps > 0 && {
                      suffix: (
                        <Button type="link" size="small" onClick={() => go({ to: { screen: 'check' } })}>
                          {t('bundle.toCheck')}
                        </Button>
                      ),
                    })}
                />
              </div>
              {gaps !== null && gaps > 0 && <p className="faint">{t('bundle.gapsNote')}</p>}
              <LeftOut papers={contents.leftOut} />
              <Options value={scope} scope={{ branchIds, years, codes }} contents={contents} change={change} />
              <SampleNote years={years} />
              <UnsavedNote />
              <div style={{ display: 'flex', alignItems: 'center', gap: 12, marginTop: 16 }}>
                <Button type="primary" size="large" onClick={() => make(contents.title)}>
                  {t('bundle.make')}
                </Button>
                <span className="faint">{t('bundle.makeNote')}</span>
              </div>
            </>
          )
        }
      </Answer>
    </Card>
  )
}

function LeftOut({ papers }: { readonly papers: BundleContents['leftOut'] }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(true)
  if (papers.length === 0) return <p className="faint">{t('bundle.leftOutNone')}</p>
  return (
    <>
      <p style={{ marginBottom: 8 }}>
        <button type="button" className="plain" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('bundle.leftOut', { count: papers.length })}
        </button>
      </p>
      {isOpen && (
        <Table
          size="small"
          rowKey="code"
          dataSource={[...papers]}
          pagination={papers.length > 10 && { pageSize: 10, showSizeChanger: false }}
          columns={[
            { title: t('bundle.column.code'), dataIndex: 'code', width: '14.7rem' },
            { title: t('bundle.column.title'), dataIndex: 'title' },
            { title: t('bundle.column.reason'), dataIndex: 'reason' },
          ]}
        />
      )}
    </>
  )
}
