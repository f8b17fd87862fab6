import './scheme.css'
import { useState } from 'react'
import type { StoredScheme } from '../../../core/scheme/stored.ts'
import type { SchemeVersion } from '../../../core/scheme/versions.ts'
import { Answer } from '../../engine/answer.tsx'
import { useScheme, useSchemeVersions } from '../../engine/queries.ts'
import { AboutForm } from './about-form.tsx'
import type { Chosen } from './chosen.ts'
import { LineForm } from './line-form.tsx'
import { SchemeBar } from './scheme-bar.tsx'
import { SchemeTree } from './scheme-tree.tsx'
import { SlotForm } from './slot-form.tsx'

/** 方案: what ought to be filed where, as the unit itself says, by version. */
export function SchemeScreen({ place }: { readonly place: { readonly isReplacing?: boolean } }) {
  const [fromYear, setFromYear] = useState<number | null>(null)
  const versions = useSchemeVersions()
  const scheme = useScheme(fromYear)
  return (
    <Answer query={versions}>
      {(list) => (
        <Answer query={scheme}>
          {(shown) => (
            <Opened
              key={shown.id}
              versions={list}
              scheme={shown}
              show={setFromYear}
              isReplacing={place.isReplacing === true}
            />
          )}
        </Answer>
      )}
    </Answer>
  )
}

interface OpenedProps {
  readonly versions: readonly SchemeVersion[]
  readonly scheme: StoredScheme
  show(fromYear: number): void
  /** Asks at once for the file that is to take the place of what is there. */
  readonly isReplacing: boolean
}

function Opened({ versions, scheme, show, isReplacing }: OpenedProps) {
  const [chosen, choose] = useState<Chosen>({ of: 'about' })
  return (
    <div className="screen">
      <SchemeBar versions={versions} scheme={scheme} show={show} isReplacing={isReplacing} />
      <div className="panes">
        <nav className="pane" style={{ width: 380 }}>
          <SchemeTree scheme={scheme} chosen={chosen} choose={choose} />
        </nav>
        <div className="pane grow">
          <Edited scheme={scheme} chosen={chosen} choose={choose} />
        </div>
      </div>
    </div>
  )
}

interface EditedProps {
  readonly scheme: StoredScheme
  readonly chosen: Chosen
  choose(chosen: Chosen): void
}

/** The form of what is chosen. */
function Edited({ scheme, chosen, choose }: EditedProps) {
  if (chosen.of === 'about') return <AboutForm scheme={scheme} />
  if (chosen.of === 'slot') {
    return <SlotForm key={`slot ${chosen.id}`} scheme={scheme} id={chosen.id} choose={choose} />
  }
  const { id, slotId } = chosen
  return <LineForm key={`line ${id} ${slotId}`} scheme={scheme} id={id} slotId={slotId} choose={choose} />
}
