import { Checkbox, Collapse } from 'antd'
import { useTranslation } from 'react-i18next'
import { ActivityKind, EvidenceRole } from '../../../core/catalogue/activity.ts'
import './papers-field.css'

/** Which papers go with each kind of activity; kinds without any are left out. */
export type Papers = Readonly<Partial<Record<ActivityKind, readonly EvidenceRole[]>>>

interface Props {
  /** Given by the form that it stands in. */
  readonly value?: Papers
  readonly onChange?: (value: Papers) => void
}

/** Kinds against papers, a box to tick for each. */
export function PapersField({ value = {}, onChange }: Props) {
  const { t } = useTranslation()
  const toggle = (kind: ActivityKind, role: EvidenceRole, isWanted: boolean) => {
    const roles = EvidenceRole.options.filter((each) => (each === role ? isWanted : value[kind]?.includes(each)))
    const { [kind]: _, ...others } = value
    onChange?.(roles.length === 0 ? others : { ...others, [kind]: roles })
  }
  const table = (
    <table className="papers">
      <thead>
        <tr>
          <th scope="col">{t('overview.rules.papers.kind')}</th>
          {EvidenceRole.options.map((role) => (
            <th key={role} scope="col">
              {t(`common.role.${role}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ActivityKind.options.map((kind) => (
          <tr key={kind}>
            <th scope="row">{t(`common.activity.${kind}`)}</th>
            {EvidenceRole.options.map((role) => (
              <td key={role}>
                <Checkbox
                  checked={value[kind]?.includes(role) ?? false}
                  aria-label={t('overview.rules.papers.cell', {
                    kind: t(`common.activity.${kind}`),
                    role: t(`common.role.${role}`),
                  })}
                  onChange={({ target }) => toggle(kind, role, target.checked)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
  const label = t('overview.rules.papers.title', { count: Object.keys(value).length })
  return <Collapse size="small" style={{ marginBlock: 6 }} items={[{ key: 'papers', label, children: table }]} />
}
