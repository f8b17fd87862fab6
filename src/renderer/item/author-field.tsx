import { Form, Input } from 'antd'
import { useAuthor } from './last-author.ts'

interface Props {
  readonly label: string
  readonly missing: string
  readonly autoFocus?: boolean
  readonly width?: string
}

/** Asks who writes, in a form's field `by`; begins with whoever is known. */
export function AuthorField({ label, missing, autoFocus = false, width }: Props) {
  return (
    <Form.Item
      name="by"
      label={label}
      initialValue={useAuthor()}
      rules={[{ required: true, whitespace: true, message: missing }]}
    >
      <Input maxLength={40} autoFocus={autoFocus} {...(width !== undefined && { style: { width } })} />
    </Form.Item>
  )
}
