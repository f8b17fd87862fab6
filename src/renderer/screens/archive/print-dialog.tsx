import { PrinterOutlined } from '@ant-design/icons'
import { Button, Checkbox, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoxPlace } from '../../../core/catalogue/box-note.ts'
import type { Year } from '../../../core/day.ts'
import { CutSheet, FormKind } from '../../../core/forms/form.ts'
import { Modal } from '../../dialog/modal.tsx'
import { useOpenCatalogue } from '../../engine/catalogue-context.tsx'
import { useClient, useEngine } from '../../engine/engine-context.tsx'
import { useToday } from '../../engine/today.tsx'
import { useTell } from '../../engine/use-tell.ts'
import { toPaperPages } from '../../print/to-paper-pages.tsx'
import { usePrinting } from '../../print/use-printing.tsx'
import { FormPreview } from './form-preview.tsx'
import './print-dialog.css'

interface Props {
  readonly branchId: number | null
  readonly year: Year | null
  readonly boxes: readonly BoxPlace[]
  close(): void
}

/** Which forms to print for some boxes, how they look, and where their PDFs go. */
export function PrintDialog({ branchId, year, boxes, close }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const { host } = useEngine()
  const { branches } = useOpenCatalogue()
  const today = useToday()
  const tell = useTell()
  const [kinds, setKinds] = useState<readonly FormKind[]>(['spines', 'notes', 'registers'])
  const [sheet, setSheet] = useState<CutSheet>('A4')
  const [seen, setSeen] = useState<{ readonly kind: FormKind; readonly page: number }>({ kind: 'spines', page: 1 })
  const printing = usePrinting()
  const [isBusy, setBusy] = useState(false)
  const choice = {
    branchId,
    year,
    sheet,
    boxes: boxes.map(({ class: itemClass, from }) => ({ class: itemClass, from })),
  }
  const print = async () => {
    const pages = await tell.attempt(() => client.forms.pages({ ...choice, kind: seen.kind }))
    if (pages) await printing.print(toPaperPages(pages))
  }
  const save = async () => {
    setBusy(true)
    await tell.attempt(async () => {
      const branch = branches.find(({ id }) => id === branchId)?.name ?? null
      const { path } = await host.chooseFormsPlace({ branch, year, on: today })
      if (path === null) return
      const { files } = await client.forms.print({ ...choice, kinds: [...kinds], out: path })
      tell.done(t('forms.done', { count: files.length }), {
        description: t('forms.doneAt', { path }),
        action: (
          <Button onClick={() => void tell.attempt(() => host.openFormsFolder({ path }))}>{t('forms.open')}</Button>
        ),
      })
      close()
    })
    setBusy(false)
  }
  return (
    <Modal
      open
      className="paper-dialog"
      width={1100}
      style={{ top: 16 }}
      title={boxes.length === 1 ? t('forms.scope.one') : t('forms.scope.some', { count: boxes.length })}
      footer={
        <>
          <Button onClick={close}>{t('common.cancel')}</Button>
          <Button icon={<PrinterOutlined aria-hidden />} loading={printing.isBusy} onClick={() => void print()}>
            {t('forms.printOne', { kind: t(`forms.kind.${seen.kind}`) })}
          </Button>
          <Button type="primary" disabled={kinds.length === 0} loading={isBusy} onClick={() => void save()}>
            {t('forms.save')}
          </Button>
        </>
      }
      onCancel={close}
    >
      {printing.sheets}
      <div className="form-choice">
        <div>
          <fieldset>
            <legend>{t('forms.kinds')}</legend>
            <Checkbox.Group
              value={[...kinds]}
              onChange={(chosen) => setKinds(FormKind.options.filter((kind) => chosen.includes(kind)))}
              options={FormKind.options.map((value) => ({ value, label: t(`forms.kind.${value}`) }))}
            />
            {kinds.length === 0 && <div role="alert">{t('forms.none')}</div>}
          </fieldset>
          <fieldset>
            <legend>{t('forms.sheet')}</legend>
            <Radio.Group
              value={sheet}
              onChange={({ target }) => setSheet(CutSheet.parse(target.value))}
              options={CutSheet.options.map((value) => ({ value, label: t(`forms.sheetOf.${value}`) }))}
            />
          </fieldset>
          <p className="faint">{t('forms.sheetHint')}</p>
        </div>
        <FormPreview choice={choice} {...seen} show={(kind, page) => setSeen({ kind, page })} />
      </div>
    </Modal>
  )
}
