import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { FormKind } from '../../../core/forms/form.ts'
import { Answer } from '../../engine/answer.tsx'
import { type BoxChoice, useFormPage } from '../../engine/queries.ts'
import { Pager } from '../../print/pager.tsx'
import { PaperStage } from '../../print/paper-stage.tsx'
import { Labelled } from '../../ui/labelled.tsx'
import { Sheet } from '../../ui/sheet.tsx'

interface Props {
  readonly choice: BoxChoice
  readonly kind: FormKind
  readonly page: number
  show(kind: FormKind, page: number): void
}

/** The pages of one form after another, as they will be printed. */
export function FormPreview({ choice, kind, page: asked, show }: Props) {
  const { t } = useTranslation()
  const setPage = (to: number) => show(kind, to)
  const page = useFormPage({ ...choice, kind, page: asked })
  return (
    <section aria-label={t('forms.preview')} className="form-preview">
      <Labelled label={t('forms.preview')}>
        {(id) => (
          <Select<FormKind>
            id={id}
            style={{ width: '10rem' }}
            value={kind}
            onChange={(chosen) => show(chosen, 1)}
            options={FormKind.options.map((value) => ({ value, label: t(`forms.kind.${value}`) }))}
          />
        )}
      </Labelled>
      <Answer query={page}>
        {({ pages, page: laid }) => {
          const here = Math.min(asked, pages)
          const position = t('forms.position', { page: here, pages })
          return (
            <PaperStage label={t('forms.preview')} bar={<Pager page={here} pages={pages} onPage={setPage} />}>
              <Sheet {...laid} label={`${t(`forms.kind.${kind}`)} ${position}`} />
            </PaperStage>
          )
        }}
      </Answer>
    </section>
  )
}
