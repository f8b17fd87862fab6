import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { DayInput } from '../../day/day-input.tsx'
import { FormRows } from '../../ui/form-rows.tsx'

/** 职务 held now and before, with their days where they are known. */
export function PostList() {
  const { t } = useTranslation()
  return (
    <FormRows
      name="posts"
      label={t('roster.form.posts')}
      extra={t('roster.form.postsHint')}
      add={t('roster.form.addPost')}
      remove={t('common.remove')}
      fresh={{ title: '', from: null, to: null }}
      row={(place) => (
        <>
          <Form.Item
            name={[place, 'title']}
            style={{ flex: 1, marginBottom: 8 }}
            rules={[{ required: true, whitespace: true, message: t('roster.form.postMissing') }]}
          >
            <Input maxLength={30} aria-label={t('roster.form.postName')} placeholder={t('roster.form.postName')} />
          </Form.Item>
          <Form.Item name={[place, 'from']} style={{ width: '8.7rem', marginBottom: 8 }}>
            <DayInput aria-label={t('roster.form.from')} placeholder={t('roster.form.from')} />
          </Form.Item>
          <Form.Item name={[place, 'to']} style={{ width: '8.7rem', marginBottom: 8 }}>
            <DayInput aria-label={t('roster.form.to')} placeholder={t('roster.form.to')} />
          </Form.Item>
        </>
      )}
    />
  )
}
