import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { DayInput } from '../../day/day-input.tsx'

/** 职务 held now and before, with their days where they are known. */
export function PostList() {
  const { t } = useTranslation()
  return (
    <Form.Item label={t('roster.form.posts')} extra={t('roster.form.postsHint')}>
      <Form.List name="posts">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} style={{ display: 'flex', gap: 8 }}>
                <Form.Item
                  name={[name, 'title']}
                  style={{ flex: 1, marginBottom: 8 }}
                  rules={[{ required: true, whitespace: true, message: t('roster.form.postMissing') }]}
                >
                  <Input
                    maxLength={30}
                    aria-label={t('roster.form.postName')}
                    placeholder={t('roster.form.postName')}
                  />
                </Form.Item>
                <Form.Item name={[name, 'from']} style={{ width: '8.7rem', marginBottom: 8 }}>
                  <DayInput aria-label={t('roster.form.from')} placeholder={t('roster.form.from')} />
                </Form.Item>
                <Form.Item name={[name, 'to']} style={{ width: '8.7rem', marginBottom: 8 }}>
                  <DayInput aria-label={t('roster.form.to')} placeholder={t('roster.form.to')} />
                </Form.Item>
                <Button
                  icon={<MinusCircleOutlined aria-hidden />}
                  aria-label={t('common.remove')}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ title: '', from: null, to: null })}>
              {t('roster.form.addPost')}
            </Button>
          </>
        )}
      </Form.List>
    </Form.Item>
  )
}
