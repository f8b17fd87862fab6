import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Waiver } from '../../../core/catalogue/waiver.ts'
import { useItem } from '../../engine/queries.ts'
import { useNavigation } from '../../navigation.tsx'

/** Who explained a gap and why, with the paper that goes with it. */
export function WaiverNote({ waiver: { by, reason, itemId } }: { readonly waiver: Waiver }) {
  const { t } = useTranslation()
  const { go } = useNavigation()
  const paper = useItem(itemId ?? 0, itemId !== null)
  return (
    <div className="faint">
      {t('check.explained', { by, reason })}
      {itemId !== null && paper.data && (
        <div>
          {t('check.paperIs')}
          <Button type="link" className="title-link" onClick={() => go({ to: { screen: 'archive', itemId } })}>
            {paper.data.title}
          </Button>
        </div>
      )}
    </div>
  )
}
