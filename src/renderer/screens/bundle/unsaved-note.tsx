import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenCatalogue } from '../../engine/catalogue-context.tsx'
import { useClient } from '../../engine/engine-context.tsx'
import { listDraftPlaces } from '../../item/kept-drafts.ts'
import { useNavigation } from '../../navigation.tsx'

/** Filed papers in which something was typed and not saved: the bundle holds what is saved. */
export function UnsavedNote() {
  const { t } = useTranslation()
  const client = useClient()
  const { go } = useNavigation()
  const { uuid } = useOpenCatalogue()
  const [drafts] = useState(listDraftPlaces)
  const ids = [...new Set(drafts.filter(({ catalogue }) => catalogue === uuid).map(({ itemId }) => itemId))]
  const { data: items = [] } = useQuery({
    queryKey: ['items', 'unsaved', ids],
    queryFn: () => client.items.some({ ids }),
    enabled: ids.length > 0,
  })
  const filed = items.filter(({ state }) => state === 'filed')
  if (filed.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginTop: 16 }}
      title={t('bundle.unsaved', { count: filed.length })}
      description={filed.map(({ id, title }) => (
        <div key={id}>
          <Button type="link" className="title-link" onClick={() => go({ to: { screen: 'archive', itemId: id } })}>
            {title}
          </Button>
        </div>
      ))}
    />
  )
}
