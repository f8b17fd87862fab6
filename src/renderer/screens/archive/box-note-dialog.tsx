import { Alert, Checkbox, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type BoxNoteFields,
  blankBoxNote,
  hasChanged,
  type KnownBoxNote,
  spineWidths,
} from '../../../core/catalogue/box-note.ts'
import { type ArchiveBox, toBoxName } from '../../../core/scheme/archive-boxes.ts'
import { DayInput } from '../../day/day-input.tsx'
import { Modal } from '../../dialog/modal.tsx'
import { useClient } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'
import { useClerk } from '../../item/last-author.ts'
import { OfferedInput } from '../../ui/offered-input.tsx'
import { BoxChangeLines } from './box-state.tsx'

type Values = BoxNoteFields & { readonly rechecked: boolean }

const side = { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: 16 }

/** 备考表 of a box, with its number, its spine and whether it is sealed. */
export function BoxNoteDialog({ box, close }: { readonly box: ArchiveBox<KnownBoxNote>; close(): void }) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const [form] = Form.useForm<Values>()
  const [isBusy, setBusy] = useState(false)
  const clerk = useClerk()
  const arrangedBy = Form.useWatch('arrangedBy', form)?.trim()
  const checkedBy = Form.useWatch('checkedBy', form)?.trim()
  const isSame = checkedBy !== '' && checkedBy !== undefined && checkedBy === arrangedBy
  const { note } = box
  const isChanged = note !== null && hasChanged(note.changes)
  const save = async ({ rechecked, ...given }: Values) => {
    setBusy(true)
    const place = { class: box.class, from: box.from }
    const saved = await tell.attempt(() => client.boxNotes.save({ place, fields: given, rechecked }))
    setBusy(false)
    if (!saved) return
    tell.done(t('box.saved'))
    close()
  }
  const name = (field: keyof BoxNoteFields) => ({ name: field, label: t(`box.form.${labels[field]}`) })
  return (
    <Modal
      open
      width={640}
      title={t('box.form.title', { name: toBoxName(box).replace(/-$/, '') })}
      okText={t('common.save')}
      cancelText={t('common.cancel')}
      confirmLoading={isBusy}
      onOk={form.submit}
      onCancel={close}
    >
      <Form<Values>
        name="box-note"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ ...(note ?? blankBoxNote), rechecked: false }}
        onFinish={(values) => void save({ ...blankBoxNote, ...values, rechecked: values.rechecked ?? false })}
      >
        <Form.Item {...name('description')} extra={t('box.form.descriptionHint')}>
          <Input.TextArea autoFocus rows={3} maxLength={2000} />
        </Form.Item>
        <div style={side}>
          <Form.Item {...name('arrangedBy')}>
            <OfferedInput
              offer={clerk}
              hint={t('box.form.arrangedByOffer')}
              takeOver={t('box.form.takeOver')}
              maxLength={40}
            />
          </Form.Item>
          <Form.Item {...name('arrangedOn')}>
            <DayInput />
          </Form.Item>
          <Form.Item
            {...name('checkedBy')}
            {...(isSame && { extra: <span className="guess">{t('box.form.checkedBySame')}</span> })}
          >
            <Input maxLength={40} />
          </Form.Item>
          <Form.Item {...name('checkedOn')}>
            <DayInput />
          </Form.Item>
        </div>
        {isChanged && (
          <Form.Item>
            <Alert type="warning" title={<BoxChangeLines changes={note.changes} />} />
            <Form.Item name="rechecked" valuePropName="checked" noStyle>
              <Checkbox style={{ marginTop: 8 }}>{t('box.form.rechecked')}</Checkbox>
            </Form.Item>
            <div className="faint">{t('box.form.recheckedHint')}</div>
          </Form.Item>
        )}
        <div style={side}>
          <Form.Item {...name('boxNumber')} extra={t('box.form.boxNumberHint')}>
            <Input maxLength={20} />
          </Form.Item>
          <Form.Item {...name('spineMm')}>
            <Select options={spineWidths.map((mm) => ({ value: mm, label: t('box.form.spineOf', { mm }) }))} />
          </Form.Item>
          <Form.Item {...name('title')} extra={t('box.form.spineTitleHint')}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item {...name('sealedOn')} extra={t('box.form.sealedHint')}>
            <DayInput />
          </Form.Item>
        </div>
      </Form>
    </Modal>
  )
}

const labels = {
  boxNumber: 'boxNumber',
  title: 'spineTitle',
  spineMm: 'spine',
  description: 'description',
  arrangedBy: 'arrangedBy',
  arrangedOn: 'arrangedOn',
  checkedBy: 'checkedBy',
  checkedOn: 'checkedOn',
  sealedOn: 'sealedOn',
} as const satisfies Record<keyof BoxNoteFields, string>
