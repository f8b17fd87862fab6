import { useTranslation } from 'react-i18next'
import { Failure } from '../../core/failure.ts'
import { copyText } from '../ui/copy-text.ts'
import { useTell } from './use-tell.ts'

/** Copies, and tells `done`, or that the clipboard took nothing. */
export function useCopy() {
  const { t } = useTranslation()
  const tell = useTell()
  return (content: Parameters<typeof copyText>[0], done: string) => {
    if (copyText(content)) tell.done(done)
    else tell.failure(new Failure('busy', t('common.clipboardRefused')))
  }
}
