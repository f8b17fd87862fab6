import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form } from 'antd'
import type { ComponentProps, ReactNode } from 'react'

interface Props {
  /** Of the list in its form. */
  readonly name: string
  readonly label: string
  readonly extra?: string
  readonly rules?: ComponentProps<typeof Form.List>['rules']
  /** What the buttons say. */
  readonly add: string
  readonly remove: string
  /** How a new row begins. */
  readonly fresh: Readonly<Record<string, unknown>>
  /** The fields of a row, by its place in the list. */
  readonly row: (place: number) => ReactNode
}

/** A list in a form: a row for each, with a button that takes it away, and one that adds another. */
export function FormRows({ name, label, extra, rules, add: addLabel, remove: removeLabel, fresh, row }: Props) {
  return (
    <Form.Item label={label} extra={extra}>
      <Form.List name={name} {...(rules && { rules })}>
        {(fields, { add, remove }, { errors }) => (
          <>
            {fields.map(({ key, name: place }) => (
              <div key={key} style={{ display: 'flex', gap: 8 }}>
                {row(place)}
                <Button
                  icon={<MinusCircleOutlined aria-hidden />}
                  aria-label={removeLabel}
                  onClick={() => remove(place)}
                />
              </div>
            ))}
            <Form.ErrorList errors={errors} />
            <Button icon={<PlusOutlined aria-hidden />} onClick={() => add(fresh)}>
              {addLabel}
            </Button>
          </>
        )}
      </Form.List>
    </Form.Item>
  )
}
