import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { Modal } from '../dialog/modal.tsx'
import { Answer } from '../engine/answer.tsx'
import { useEngine } from '../engine/engine-context.tsx'
import { useToday } from '../engine/today.tsx'
import { useTell } from '../engine/use-tell.ts'

/** Shows 诊断信息 whole, and saves exactly that as a file. */
export function DiagnosticsDialog({ close }: { readonly close: () => void }) {
  const { t } = useTranslation()
  const { host } = useEngine()
  const on = useToday()
  const tell = useTell()
  const report = useQuery({ queryKey: ['diagnostics'], queryFn: () => host.diagnostics({}), staleTime: 0, gcTime: 0 })
  const save = () =>
    tell.attempt(async () => {
      if (!report.data) return
      const { path } = await host.saveDiagnostics({ text: report.data.text, on })
      if (path === null) return
      tell.done(t('diagnostics.saved', { path }))
      close()
    })
  return (
    <Modal
      open
      width={760}
      title={t('diagnostics.title')}
      okText={t('diagnostics.save')}
      okButtonProps={{ disabled: !report.data }}
      onCancel={close}
      onOk={() => void save()}
    >
      <p>{t('diagnostics.note')}</p>
      <Answer query={report}>
        {({ text }) => (
          <Input.TextArea
            readOnly
            aria-label={t('diagnostics.content')}
            value={text}
            rows={16}
            style={{ fontSize: '0.87rem', resize: 'none' }}
          />
        )}
      </Answer>
    </Modal>
  )
}
