import { useSeat } from '../account/queries.ts'

const key = 'last-author'

/**
 * The name to begin with where who writes is asked for: of the account, else 经办人, else the one given last. Empty at
 * first.
 */
export function useAuthor(): string {
  const seat = useSeat().data
  return seat?.account?.name ?? (seat?.clerk || getLastAuthor())
}

function getLastAuthor(): string {
  return localStorage.getItem(key) ?? ''
}

export function keepLastAuthor(name: string): void {
  localStorage.setItem(key, name.trim())
}
