import { RollbackOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import type { Item } from '../../../core/catalogue/item.ts'
import { useClient } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'
import { useNavigation } from '../../navigation.tsx'
import { ConfirmButton } from '../../ui/confirm-button.tsx'

interface Props {
  readonly item: Item
  readonly size?: 'small'
  /** Before it is shown there. */
  onUnfiled?(unfiled: Item): void
}

/** Takes a filed item back to 收件箱, and goes there with it. */
export function UnfileButton({ item, size, onUnfiled }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const { go } = useNavigation()
  const unfile = async () => {
    const unfiled = await tell.attempt(() => client.items.unfile({ id: item.id }))
    if (!unfiled) return
    onUnfiled?.(unfiled)
    tell.done(t('archive.unfile.done'))
    go({ replace: { screen: 'inbox', itemId: item.id } })
  }
  return (
    <ConfirmButton
      icon={<RollbackOutlined aria-hidden />}
      {...(size && { size })}
      question={t('archive.unfile.question', { title: item.title })}
      consequence={t('archive.unfile.note', { code: item.code ?? '' })}
      onConfirm={unfile}
    >
      {t('archive.unfile.action')}
    </ConfirmButton>
  )
}
