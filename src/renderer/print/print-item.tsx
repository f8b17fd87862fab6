import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Item } from '../../core/catalogue/item.ts'
import { portrait } from '../../core/layout/paper.ts'
import { useOpenCatalogue } from '../engine/catalogue-context.tsx'
import { fitPage } from './fit-page.ts'
import { PrintPreview } from './print-preview.tsx'
import type { PaperPage } from './use-printing.tsx'

/** Shows an item's pages as they will be on paper. */
export function PrintItem({ item }: { readonly item: Item }) {
  const { t } = useTranslation()
  const { uuid } = useOpenCatalogue()
  const [isOpen, setOpen] = useState(false)
  const sheet = { width: portrait.width, height: portrait.height }
  const pages = item.pages.map(
    (page): PaperPage => ({
      ...sheet,
      label: String(page.page),
      drawn: (
        <image
          href={`app://ledger/page/${page.id}?of=${uuid}`}
          width={page.width}
          height={page.height}
          preserveAspectRatio="none"
          transform={fitPage(page, sheet)}
        />
      ),
    }),
  )
  return (
    <>
      <Button icon={<PrinterOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {t('print.open')}
      </Button>
      {isOpen && (
        <PrintPreview
          title={t('print.item')}
          pages={pages}
          hint={`${t('print.itemHint')} ${t('print.hint')}`}
          name={[item.code, item.title].filter(Boolean).join(' ')}
          close={() => setOpen(false)}
        />
      )}
    </>
  )
}
