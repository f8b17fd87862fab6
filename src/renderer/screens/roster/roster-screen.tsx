import { ImportOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Member } from '../../../core/catalogue/member.ts'
import { Answer } from '../../engine/answer.tsx'
import { useOpenCatalogue } from '../../engine/catalogue-context.tsx'
import { useEngine } from '../../engine/engine-context.tsx'
import { useRoster } from '../../engine/queries.ts'
import { useToday } from '../../engine/today.tsx'
import { useTell } from '../../engine/use-tell.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { MemberDrawer } from './member-drawer.tsx'
import { MemberTable } from './member-table.tsx'
import { everybody, isWanted } from './narrowing.ts'
import { RosterFilters } from './roster-filters.tsx'
import { StageCounts } from './stage-counts.tsx'

interface Props {
  /** Whom to show at once, of which branch. */
  readonly place: { readonly branchId?: number; readonly memberId?: number }
}

/** 名册: who belongs to a branch, since when, in which 党小组 and with which 职务. */
export function RosterScreen({ place }: Props) {
  const { t } = useTranslation()
  const today = useToday()
  const { host } = useEngine()
  const tell = useTell()
  const { branches } = useOpenCatalogue()
  const [chosenId, setChosenId] = useState<number | null>(place.branchId ?? null)
  const [soughtId, setSoughtId] = useState(place.memberId ?? null)
  const [narrowing, setNarrowing] = useState(everybody)
  const [opened, setOpened] = useState<Member | 'new' | null>(null)
  const [file, setFile] = useState<string | null>(null)
  const branch = branches.find(({ id }) => id === chosenId) ?? branches[0]
  const roster = useRoster(branch?.id ?? null)
  if (!branch) return null
  const shown = opened ?? roster.data?.members.find(({ id }) => id === soughtId) ?? null
  const chooseFile = () =>
    tell.attempt(async () => {
      const { path } = await host.chooseRoster({})
      setFile(path)
    })
  const acts = (
    <>
      <Button icon={<PlusOutlined aria-hidden />} onClick={() => setOpened('new')}>
        {t('roster.add')}
      </Button>
      <Button type="primary" icon={<ImportOutlined aria-hidden />} onClick={() => void chooseFile()}>
        {t('roster.import')}
      </Button>
    </>
  )
  const chooseBranch = (id: number) => {
    setChosenId(id)
    setNarrowing(everybody)
  }
  return (
    <div className="screen">
      <div className="bar">
        <RosterFilters branch={branch} onBranch={chooseBranch} narrowing={narrowing} onNarrowing={setNarrowing} />
        <span className="push" style={{ display: 'flex', gap: 12 }}>
          {acts}
        </span>
      </div>
      <Answer query={roster}>
        {({ members }) => {
          if (members.length === 0) return <EmptyState title={t('roster.empty')} next={t('roster.emptyNext')} />
          const wanted = members.filter((member) => isWanted(member, narrowing, today))
          return (
            <div style={{ display: 'flex', flexDirection: 'column', overflow: 'auto', flex: 1, padding: '16px 20px' }}>
              <StageCounts members={members} />
              {wanted.length === 0 ? (
                <EmptyState title={t('roster.noneFound')} next={t('roster.noneFoundNext')} />
              ) : (
                <MemberTable members={wanted} groups={branch.groups} open={setOpened} />
              )}
            </div>
          )
        }}
      </Answer>
      {shown !== null && (
        <MemberDrawer
          key={shown === 'new' ? 'new' : shown.id}
          branch={branch}
          member={shown === 'new' ? null : shown}
          close={() => {
            setOpened(null)
            setSoughtId(null)
          }}
        />
      )}
      {file !== null && <ImportDialog branchId={branch.id} file={file} close={() => setFile(null)} />}
    </div>
  )
}
