import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormKind } from '../../../core/forms/form.ts'
import { Answer } from '../../engine/answer.tsx'
import { type BoxChoice, useFormPage } from '../../engine/queries.ts'
import { Labelled } from '../../ui/labelled.tsx'
import { Sheet } from '../../ui/sheet.tsx'

/** The pages of one form after another, as they will be printed. */
export function FormPreview({ choice }: { readonly choice: BoxChoice }) {
  const { t } = useTranslation()
  const [kind, setKind] = useState<FormKind>('spines')
  const [asked, setPage] = useState(1)
  const page = useFormPage({ ...choice, kind, page: asked })
  return (
    <section aria-label={t('forms.preview')} className="form-preview">
      <Labelled label={t('forms.preview')}>
        {(id) => (
          <Select<FormKind>
            id={id}
            style={{ width: 150 }}
            value={kind}
            onChange={(chosen) => {
              setKind(chosen)
              setPage(1)
            }}
            options={FormKind.options.map((value) => ({ value, label: t(`forms.kind.${value}`) }))}
          />
        )}
      </Labelled>
      <Answer query={page}>
        {({ pages, page: laid }) => {
          const here = Math.min(asked, pages)
          const position = t('forms.position', { page: here, pages })
          return (
            <>
              <span style={{ display: 'inline-flex', alignItems: 'center', gap: 8, marginInlineStart: 12 }}>
                <Button
                  icon={<LeftOutlined aria-hidden />}
                  aria-label={t('forms.previous')}
                  disabled={here <= 1}
                  onClick={() => setPage(here - 1)}
                />
                <span aria-live="polite">{position}</span>
                <Button
                  icon={<RightOutlined aria-hidden />}
                  aria-label={t('forms.next')}
                  disabled={here >= pages}
                  onClick={() => setPage(here + 1)}
                />
              </span>
              <Sheet {...laid} label={`${t(`forms.kind.${kind}`)} ${position}`} />
            </>
          )
        }}
      </Answer>
    </section>
  )
}
