import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Waiver } from '../../../core/catalogue/waiver.ts'
import { useNavigation } from '../../navigation.tsx'

interface Props {
  readonly waiver: Waiver
  /** 档号 of the paper that goes with it, where it is known. */
  readonly paper: string | undefined
}

/** Who explained a gap and why, with the paper that goes with it. */
export function WaiverNote({ waiver: { by, reason, itemId }, paper }: Props) {
  const { t } = useTranslation()
  const { go } = useNavigation()
  return (
    <div className="faint">
      {t('check.explained', { by, reason })}
      {itemId !== null && (
        <div>
          <Button type="link" className="title-link" onClick={() => go({ to: { screen: 'archive', itemId } })}>
            {t('check.paperIs', { paper: paper ?? '' })}
          </Button>
        </div>
      )}
    </div>
  )
}
