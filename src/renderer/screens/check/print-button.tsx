import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenCatalogue } from '../../engine/catalogue-context.tsx'
import { useClient, useEngine } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'
import type { CheckView } from '../../navigation.tsx'

/** Writes 核对清单 of what the screen is about, as PDF to sign and as a table, to a place that a person chooses. */
export function PrintButton({ view: { branchId, year, on } }: { readonly view: CheckView }) {
  const { t } = useTranslation()
  const client = useClient()
  const { host } = useEngine()
  const { branches } = useOpenCatalogue()
  const tell = useTell()
  const [isBusy, setBusy] = useState(false)
  const print = async () => {
    setBusy(true)
    await tell.attempt(async () => {
      const branch = branches.find(({ id }) => id === branchId)?.name ?? null
      const { path } = await host.chooseChecklistPlace({ branch, year, on })
      if (path === null) return
      await client.checks.print({ branchId, year, on, out: path })
      tell.done(t('check.printed', { path }))
    })
    setBusy(false)
  }
  return (
    <Button icon={<PrinterOutlined aria-hidden />} loading={isBusy} onClick={() => void print()}>
      {t('check.print')}
    </Button>
  )
}
