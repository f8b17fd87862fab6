import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  ExclamationCircleOutlined,
  MinusCircleOutlined,
  QuestionCircleOutlined,
  StopOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Lack, Status } from '../../../core/checks/finding.ts'
import { StatusTag, type Tone } from '../../ui/status-tag.tsx'

/** Each status by colour, by sign and by word, so that it can be told apart without colours. */
const looks: Readonly<Record<Status, { readonly tone: Tone; readonly icon: ReactNode }>> = {
  完整: { tone: 'good', icon: <CheckCircleOutlined aria-hidden /> },
  需补充: { tone: 'warn', icon: <ExclamationCircleOutlined aria-hidden /> },
  逾期: { tone: 'bad', icon: <CloseCircleOutlined aria-hidden /> },
  待人工确认: { tone: 'ask', icon: <QuestionCircleOutlined aria-hidden /> },
  不适用: { tone: 'quiet', icon: <MinusCircleOutlined aria-hidden /> },
  未配置: { tone: 'quiet', icon: <StopOutlined aria-hidden /> },
  未到期: { tone: 'quiet', icon: <ClockCircleOutlined aria-hidden /> },
}

interface Props {
  readonly status: Status
  readonly count?: number | undefined
  /** Where numbers of an activity are all that lacks, the tag says that. */
  readonly lacks?: Lack | undefined
}

export function FindingStatus({ status, count, lacks }: Props) {
  const { t } = useTranslation()
  const { tone, icon } = looks[status]
  return (
    <StatusTag tone={tone} icon={icon}>
      {lacks === 'attendance' ? t('check.uncounted') : t(`check.status.${status}`)}
      {count !== undefined && ` ${count}`}
    </StatusTag>
  )
}
