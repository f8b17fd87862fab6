import type { KeyboardEvent as ReactKeyboardEvent } from 'react'

/**
 * Puts the cursor into the next field of a form, or onto its button after the last one. What stands there is selected,
 * so that typing replaces it.
 */
export function focusNext(form: Element, from: Element): void {
  const fields = [...form.querySelectorAll<HTMLElement>('input:not([disabled]), button[type="submit"]')]
  const next = fields[fields.findIndex((field) => field.isSameNode(from)) + 1]
  next?.focus()
  if (next instanceof HTMLInputElement && !isChoice(next)) next.select()
}

/** A field in which something is picked from a list. */
export function isChoice(field: Element): boolean {
  return field.getAttribute('role') === 'combobox'
}

export function isOpen(field: Element): boolean {
  return field.getAttribute('aria-expanded') === 'true'
}

/** Is it Enter by itself, not one that ends the spelling of a Chinese word? */
export function isPlainEnter(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && !event.isComposing && !(event.ctrlKey || event.altKey || event.metaKey)
}

const typed = ':is(input:not([type="radio"], [type="checkbox"]), textarea):not([disabled])'

/**
 * In a dialog: Enter goes on to the next field, and in the last one does what the button below does. A form with a
 * button of its own is left to it.
 */
export function confirmByEnter(event: ReactKeyboardEvent): void {
  const { target } = event
  if (event.isDefaultPrevented() || !isPlainEnter(event.nativeEvent)) return
  if (!(target instanceof HTMLInputElement) || !target.matches(typed) || isChoice(target)) return
  const dialog = target.closest('[role="dialog"]')
  const main = dialog?.querySelector<HTMLElement>(':is(.ant-modal-footer, .ant-drawer-footer) .ant-btn-primary')
  const hasOwn = [...(target.form?.elements ?? [])].some((each) => each.matches('[type="submit"]'))
  if (!dialog || !main || hasOwn) return
  event.preventDefault()
  const fields = [...(target.form ?? dialog).querySelectorAll<HTMLInputElement>(typed)].filter((field) =>
    field.checkVisibility(),
  )
  const next = fields[fields.indexOf(target) + 1]
  if (next === undefined) main.click()
  else next.focus()
}
