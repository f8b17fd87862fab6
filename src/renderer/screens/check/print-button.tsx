import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LayoutPage } from '../../../core/layout/page.ts'
import { useOpenCatalogue } from '../../engine/catalogue-context.tsx'
import { useClient, useEngine } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'
import type { CheckView } from '../../navigation.tsx'
import { PrintPreview } from '../../print/print-preview.tsx'
import { toPaperPages } from '../../print/to-paper-pages.tsx'

/** Shows 核对清单 of what the screen is about, to print and sign, or to save as PDF and as a table where a person chooses. */
export function PrintButton({ view: { branchId, year, on } }: { readonly view: CheckView }) {
  const { t } = useTranslation()
  const client = useClient()
  const { host } = useEngine()
  const { branches } = useOpenCatalogue()
  const tell = useTell()
  const [isBusy, setBusy] = useState(false)
  const [pages, setPages] = useState<readonly LayoutPage[] | null>(null)
  const asked = { branchId, year, on }
  const open = async () => {
    setBusy(true)
    setPages(await tell.attempt(() => client.checks.pages(asked)))
    setBusy(false)
  }
  const save = async () => {
    await tell.attempt(async () => {
      const branch = branches.find(({ id }) => id === branchId)?.name ?? null
      const { path } = await host.chooseChecklistPlace({ branch, year, on })
      if (path === null) return
      await client.checks.print({ ...asked, out: path })
      tell.done(t('check.printed', { path }))
    })
  }
  return (
    <>
      <Button icon={<PrinterOutlined aria-hidden />} loading={isBusy} onClick={() => void open()}>
        {t('check.print')}
      </Button>
      {pages && (
        <PrintPreview
          title={t('check.print')}
          pages={toPaperPages(pages)}
          hint={t('print.hint')}
          save={save}
          saving={{ label: t('check.saveBoth'), hint: t('check.saveBothHint') }}
          name={t('check.print')}
          close={() => setPages(null)}
        />
      )}
    </>
  )
}
