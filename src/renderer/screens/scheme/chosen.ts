/** What of the scheme the form shows: the scheme itself, a slot or line by its id, or one that is not saved yet. */
export type Chosen =
  | { readonly of: 'about' }
  | { readonly of: 'slot'; readonly id: number | null }
  | { readonly of: 'line'; readonly id: number | null; readonly slotId: number }
