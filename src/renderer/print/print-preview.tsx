import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Modal } from '../dialog/modal.tsx'
import { Pager } from './pager.tsx'
import { PaperStage } from './paper-stage.tsx'
import { type PaperPage, usePrinting } from './use-printing.tsx'

interface Props {
  readonly title: string
  readonly pages: readonly PaperPage[]
  readonly hint: string
  /** Writes a PDF of its own; where there is none, what is shown is written. `name` is what the file is called. */
  save?(): Promise<void>
  /** What saving makes, where that is not one file named like this. */
  readonly saving?: { readonly label: string; readonly hint: string }
  /** Once it went to a printer. */
  onPrinted?(): Promise<unknown>
  readonly name: string
  close(): void
}

/** What goes to paper, page by page, before it does. */
export function PrintPreview({ title, pages, hint, save, saving, onPrinted, name, close }: Props) {
  const { t } = useTranslation()
  const printing = usePrinting()
  const [at, setAt] = useState(1)
  const [isSaving, setSaving] = useState(false)
  const page = pages[at - 1]
  const write = async () => {
    setSaving(true)
    await (save ? save() : printing.savePdf(pages, name))
    setSaving(false)
  }
  const print = async () => {
    if (await printing.print(pages)) await onPrinted?.()
  }
  return (
    <Modal
      open
      className="paper-dialog"
      width={940}
      style={{ top: 16 }}
      title={title}
      onCancel={close}
      footer={
        <>
          <Button onClick={close}>{t('common.close')}</Button>
          <Button disabled={!page} loading={isSaving} onClick={() => void write()}>
            {saving?.label ?? t('print.savePdf')}
          </Button>
          <Button
            type="primary"
            icon={<PrinterOutlined aria-hidden />}
            disabled={!page}
            loading={printing.isBusy && !isSaving}
            onClick={() => void print()}
          >
            {t('print.print')}
          </Button>
        </>
      }
    >
      {printing.sheets}
      <p className="faint" style={{ marginTop: 0 }}>
        {hint}
        {saving && ` ${saving.hint}`}
      </p>
      {page ? (
        <PaperStage label={title} bar={<Pager page={at} pages={pages.length} onPage={setAt} />}>
          <svg
            className="sheet"
            role="img"
            aria-label={t('print.page', { title, page: at })}
            viewBox={`0 0 ${page.width} ${page.height}`}
          >
            <rect width={page.width} height={page.height} fill="var(--sheet)" />
            {page.drawn}
          </svg>
        </PaperStage>
      ) : (
        <p>{t('print.empty')}</p>
      )}
    </Modal>
  )
}
