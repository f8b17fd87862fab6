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
