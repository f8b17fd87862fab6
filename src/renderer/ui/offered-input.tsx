import { Button, Input } from 'antd'
import type { KeyboardEvent } from 'react'
import { focusNext, isPlainEnter } from './field-keys.ts'

interface Props {
  /** What the field may be filled in with; empty for nothing. It stands there pale until a person takes it. */
  readonly offer: string
  /** Says what is offered, and how it is taken. */
  readonly hint: string
  readonly takeOver: string
  readonly maxLength: number
  /** Of the form's field. */
  readonly id?: string
  readonly value?: string
  onChange?(value: string): void
}

/** A field of text with something on offer: Enter in the empty field takes it, or the button. */
export function OfferedInput({ offer, hint, takeOver, maxLength, id, value = '', onChange }: Props) {
  const isOffered = offer !== '' && value === ''
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (!isOffered || !isPlainEnter(event.nativeEvent)) return
    onChange?.(offer)
    // Taking is not sending yet.
    const { form } = event.currentTarget
    if (form?.querySelector('[type="submit"]')) {
      event.preventDefault()
      focusNext(form, event.currentTarget)
    }
  }
  return (
    <>
      <Input
        {...(id !== undefined && { id })}
        value={value}
        maxLength={maxLength}
        {...(isOffered && { placeholder: offer })}
        onChange={({ target }) => onChange?.(target.value)}
        onKeyDown={press}
      />
      {isOffered && (
        <div role="note">
          <span className="guess">{hint}</span>
          <Button type="link" size="small" onClick={() => onChange?.(offer)}>
            {takeOver}
          </Button>
        </div>
      )}
    </>
  )
}
