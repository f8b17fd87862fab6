import { Col, Form, Input, InputNumber, Row, Select } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { doubtDay } from '../../core/catalogue/doubt-day.ts'
import { isSecret, secrecies } from '../../core/catalogue/item.ts'
import type { Day } from '../../core/day.ts'
import { isFileLike } from '../../core/intake/file-like.ts'
import type { StoredScheme } from '../../core/scheme/stored.ts'
import { DayInput } from '../day/day-input.tsx'
import { useOpenCatalogue } from '../engine/catalogue-context.tsx'
import { useToday } from '../engine/today.tsx'
import type { GuessedField, ItemForm } from './item-form.ts'
import { LineSelect } from './line-select.tsx'

interface Props {
  readonly scheme: StoredScheme
  /** Pages that are really there. */
  readonly images: number
  /** False once filed: branch, year and retention are in the 档号. */
  readonly isPlacing: boolean
  /** Field to start at. */
  readonly focus?: 'lineId' | 'title'
  /** Where the calendar opens while no day is chosen. */
  readonly openAt?: Day
  readonly noteOf?: (field: GuessedField) => ReactNode
  /** Whether a field says what was only guessed; it then looks like that. */
  readonly isGuess?: (field: GuessedField) => boolean
}

/** As much as a title may have: what is pasted beyond it is cut, and that is said. */
const longestTitle = 300

/** The fields of 归档文件目录, for filing an item and for correcting one. */
export function ItemFields({
  scheme,
  images,
  isPlacing,
  focus,
  openAt,
  noteOf = () => null,
  isGuess = () => false,
}: Props) {
  const { t } = useTranslation()
  const { branches } = useOpenCatalogue()
  const secrecy = Form.useWatch<ItemForm['secrecy'] | undefined>('secrecy')
  const title = Form.useWatch<ItemForm['title'] | undefined>('title') ?? ''
  const titleHint =
    title.length >= longestTitle
      ? t('item.hint.titleFull', { count: longestTitle })
      : title !== '' && isFileLike(title) && t('item.hint.titleOfFile')
  const today = useToday()
  const date = Form.useWatch<ItemForm['date'] | undefined>('date') ?? null
  const year = Form.useWatch<ItemForm['year'] | undefined>('year') ?? null
  const issuer = Form.useWatch<ItemForm['issuer'] | undefined>('issuer')
  const doubt = doubtDay(date, year, today)
  const required = (field: 'lineId' | 'title' | 'date' | 'retention' | 'year' | 'pageCount') => [
    { required: true, message: t(`item.missing.${field === 'lineId' ? 'line' : field}`) },
  ]
  const about = (field: GuessedField) => ({
    name: field,
    extra: noteOf(field),
    ...(isGuess(field) && { className: 'guessed' }),
  })
  return (
    <>
      {isPlacing && branches.length > 1 && (
        <Form.Item name="branchId" label={t('item.field.branch')}>
          <Select options={branches.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
      )}
      <Form.Item {...about('lineId')} label={t('item.field.line')} rules={required('lineId')}>
        <LineSelect scheme={scheme} autoFocus={focus === 'lineId'} />
      </Form.Item>
      <Form.Item
        {...about('title')}
        {...(titleHint && { extra: <span className="guess">{titleHint}</span> })}
        label={t('item.field.title')}
        rules={required('title')}
      >
        <Input maxLength={longestTitle} autoFocus={focus === 'title'} />
      </Form.Item>
      <Row gutter={12}>
        <Col span={14}>
          <Form.Item
            {...about('date')}
            {...(doubt && { extra: <span className="guess">{t(`item.doubt.${doubt}`)}</span> })}
            label={t('item.field.date')}
            rules={required('date')}
          >
            <DayInput placeholder={t('item.hint.date')} {...(openAt !== undefined && { openAt })} />
          </Form.Item>
        </Col>
        <Col span={10}>
          <Form.Item
            name="pageCount"
            label={t('item.field.pageCount')}
            rules={required('pageCount')}
            extra={t('item.hint.pageCount', { count: images })}
          >
            <InputNumber min={1} max={100_000} precision={0} style={{ width: '100%' }} />
          </Form.Item>
        </Col>
      </Row>
      <Form.Item
        {...about('issuer')}
        {...(issuer === '' && { extra: t('item.hint.issuer') })}
        label={t('item.field.issuer')}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item {...about('documentNumber')} label={t('item.field.documentNumber')}>
        <Input maxLength={60} />
      </Form.Item>
      <Row gutter={12}>
        <Col span={8}>
          <Form.Item name="retention" label={t('item.field.retention')} rules={isPlacing ? required('retention') : []}>
            <Select
              disabled={!isPlacing}
              options={scheme.retentions.map(({ code, title }) => ({ value: code, label: title }))}
            />
          </Form.Item>
        </Col>
        <Col span={8}>
          <Form.Item name="year" label={t('item.field.year')} rules={isPlacing ? required('year') : []}>
            <InputNumber min={1900} max={2999} precision={0} disabled={!isPlacing} style={{ width: '100%' }} />
          </Form.Item>
        </Col>
        <Col span={8}>
          <Form.Item name="secrecy" label={t('item.field.secrecy')}>
            <Select
              options={secrecies.map((value) => ({
                value,
                label: t(`common.secrecy.${value === '' ? 'none' : value}`),
              }))}
            />
          </Form.Item>
        </Col>
      </Row>
      {secrecy !== undefined && isSecret(secrecy) && (
        <p role="note" style={{ marginTop: -6, color: 'var(--red)' }}>
          {t('item.hint.secret', { secrecy })}
        </p>
      )}
      <Form.Item name="note" label={t('item.field.note')}>
        <Input maxLength={500} />
      </Form.Item>
    </>
  )
}
