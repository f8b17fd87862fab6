import { useState } from 'react'
import type { Item } from '../../../core/catalogue/item.ts'
import type { Source } from '../../../core/intake/guess-shape.ts'
import { findSources, type GuessedField, type ItemForm, isGuessedField } from '../../item/item-form.ts'

/** Which of the guesses in a form a person has taken over. */
export interface Guesses {
  sourcesOf(field: GuessedField): readonly Source[]
  /** Does the field say what was guessed, and has nobody said yet that it is right? */
  isGuess(field: GuessedField): boolean
  /** Of a form, what was taken over: a better guess later leaves it alone. */
  keptOf(form: Partial<ItemForm>): Partial<ItemForm>
  /** By the names of fields; others than guessed ones are passed over. */
  accept(...fields: readonly string[]): void
}

export function useGuesses(item: Item, form: Partial<ItemForm>): Guesses {
  const [accepted, setAccepted] = useState<ReadonlySet<GuessedField>>(new Set())
  const sourcesOf = (field: GuessedField) => findSources(item, form, field)
  return {
    sourcesOf,
    isGuess: (field) => !accepted.has(field) && sourcesOf(field).length > 0,
    keptOf: (typed) =>
      Object.fromEntries(Object.entries(typed).filter(([name]) => isGuessedField(name) && accepted.has(name))),
    accept: (...fields) => setAccepted((before) => new Set([...before, ...fields.filter(isGuessedField)])),
  }
}
