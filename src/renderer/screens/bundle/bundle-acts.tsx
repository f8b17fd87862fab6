import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { BundleRecord } from '../../../core/bundle/contents.ts'
import { useClient, useEngine } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'
import { useNavigation } from '../../navigation.tsx'

/** What is done with a bundle once it is made: it is looked at, and verified where it lies. */
export function BundleActs({ bundle: { id, folder } }: { readonly bundle: Pick<BundleRecord, 'id' | 'folder'> }) {
  const { t } = useTranslation()
  const client = useClient()
  const { host } = useEngine()
  const tell = useTell()
  const { go } = useNavigation()
  const verify = async () => {
    await client.verify.start({ path: folder })
    go({ to: { screen: 'verify' } })
  }
  return (
    <>
      <Button onClick={() => void tell.attempt(() => host.openBundle({ id }))}>{t('bundle.openFolder')}</Button>
      <Button onClick={() => void tell.attempt(verify)}>{t('bundle.verify')}</Button>
    </>
  )
}
