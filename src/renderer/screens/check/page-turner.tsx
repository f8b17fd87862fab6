import { Pagination } from 'antd'
import { useTranslation } from 'react-i18next'
import type { FindingPage } from '../../../core/checks/finding-page.ts'
import { pageSize } from './queries.ts'

interface Props {
  readonly of: Pick<FindingPage, 'total' | 'offset'>
  /** To a page, from 1. */
  turn(page: number): void
}

/** The way from page to page of findings, where there is more than one. */
export function PageTurner({ of: { total, offset }, turn }: Props) {
  const { t } = useTranslation()
  return (
    <Pagination
      align="center"
      style={{ margin: '16px 0' }}
      total={total}
      current={offset / pageSize + 1}
      pageSize={pageSize}
      hideOnSinglePage
      showSizeChanger={false}
      showTotal={(count) => t('check.total', { count })}
      onChange={turn}
    />
  )
}
