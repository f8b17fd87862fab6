import { Form, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type BatchValues, isEmpty } from '../../core/batch/batch.ts'
import { secrecies } from '../../core/catalogue/item.ts'
import { Year } from '../../core/day.ts'
import type { StoredScheme } from '../../core/scheme/stored.ts'
import { Unsaved } from '../dialog/leaving.tsx'
import { Modal } from '../dialog/modal.tsx'
import { Answer } from '../engine/answer.tsx'
import { useClient } from '../engine/engine-context.tsx'
import { useScheme } from '../engine/queries.ts'
import { useTell } from '../engine/use-tell.ts'
import { useSettled } from '../ui/use-settled.ts'
import { BatchPreview, useBatchPreview } from './batch-preview.tsx'
import { toFollowedWords } from './followed-words.ts'

interface Props {
  readonly ids: readonly number[]
  /** Whether they are filed: their year and retention are fixed then. */
  readonly isFiled: boolean
  /** The line that they are to go to, where somebody said so already. */
  readonly line?: string | null
  close(): void
  onDone?(): void
}

/** Gives many items the same, once it has been seen what that changes. */
export function BatchDialog(props: Props) {
  const scheme = useScheme()
  return <Answer query={scheme}>{(known) => <Dialog scheme={known} {...props} />}</Answer>
}

const untouched: BatchValues = { line: null, year: null, retention: null, issuer: null, secrecy: null }

function Dialog({ scheme, ids, isFiled, line = null, close, onDone }: Props & { readonly scheme: StoredScheme }) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const [values, setValues] = useState({ ...untouched, line })
  const [isBusy, setBusy] = useState(false)
  const set = (change: Partial<BatchValues>) => setValues({ ...values, ...change })
  const settled = useSettled(values, 250)
  const preview = useBatchPreview(ids, settled)
  // Nothing is done that has not been seen.
  const isSeen = settled === values && preview.isSuccess
  const count = preview.data?.filter(({ changes }) => changes.length > 0).length ?? 0
  const apply = async () => {
    if (isBusy || !isSeen || count === 0) return
    setBusy(true)
    const done = await tell.attempt(() => client.batches.apply({ ids: [...ids], values }))
    setBusy(false)
    if (!done) return
    const words = t('batch.done', { count: done.filter(({ changes }) => changes.length > 0).length })
    tell.done(words, {
      description: toFollowedWords(
        t,
        done.map(({ followed }) => followed),
      ),
    })
    close()
    onDone?.()
  }
  return (
    <Modal
      open
      width={760}
      title={t('batch.title', { count: ids.length })}
      okText={t('batch.apply', { count })}
      okButtonProps={{ disabled: !isSeen || count === 0 }}
      confirmLoading={isBusy}
      onCancel={close}
      onOk={() => void apply()}
    >
      <Unsaved when={!isEmpty({ ...values, line: values.line === line ? null : values.line })} />
      <p className="faint">
        {t('batch.note')}
        {isFiled && t('batch.fixed')}
      </p>
      <Form layout="vertical" className="batch-fields" onFinish={() => void apply()}>
        <Form.Item label={t('batch.field.line')} htmlFor="batch-line" className="wide">
          <Select<string>
            id="batch-line"
            autoFocus
            allowClear
            placeholder={t('batch.keep')}
            value={values.line}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(code) => set({ line: code ?? null })}
            options={scheme.slots.map((slot) => ({
              label: `${t(`common.slot.${slot.kind}`)} · ${slot.title}`,
              options: slot.lines.map(({ code, title }) => ({ value: code, label: `${code} ${title}` })),
            }))}
          />
        </Form.Item>
        {!isFiled && (
          <>
            <Form.Item label={t('batch.field.year')} htmlFor="batch-year">
              <InputNumber
                id="batch-year"
                controls={false}
                precision={0}
                placeholder={t('batch.keep')}
                onChange={(year) => set({ year: Year.safeParse(year).data ?? null })}
              />
            </Form.Item>
            <Form.Item label={t('batch.field.retention')} htmlFor="batch-retention">
              <Select<string>
                id="batch-retention"
                allowClear
                placeholder={t('batch.keep')}
                value={values.retention}
                onChange={(code) => set({ retention: code ?? null })}
                options={scheme.retentions.map(({ code, title }) => ({ value: code, label: title }))}
              />
            </Form.Item>
          </>
        )}
        <Form.Item label={t('batch.field.issuer')} htmlFor="batch-issuer">
          <Input
            id="batch-issuer"
            maxLength={100}
            placeholder={t('batch.keep')}
            onChange={({ target }) => set({ issuer: target.value.trim() === '' ? null : target.value })}
          />
        </Form.Item>
        <Form.Item label={t('batch.field.secrecy')} htmlFor="batch-secrecy">
          <Select
            id="batch-secrecy"
            allowClear
            placeholder={t('batch.keep')}
            value={values.secrecy}
            onChange={(secrecy) => set({ secrecy: secrecy ?? null })}
            options={secrecies.map((value) => ({ value, label: t(`common.secrecy.${value === '' ? 'none' : value}`) }))}
          />
        </Form.Item>
      </Form>
      {isEmpty(settled) ? (
        <p className="faint">{t('batch.waiting')}</p>
      ) : (
        <Answer query={preview}>{(rows) => <BatchPreview rows={rows} />}</Answer>
      )}
    </Modal>
  )
}
