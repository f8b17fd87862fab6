import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSeat } from '../account/queries.ts'

/** Says beforehand to who may only read that nothing can be changed. */
export function ReadOnlyNotice() {
  const { t } = useTranslation()
  if (useSeat().data?.account?.role !== '查阅人') return null
  return <Alert banner type="info" title={t('account.readOnly')} />
}
