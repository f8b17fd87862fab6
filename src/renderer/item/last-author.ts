import { useSeat } from '../account/queries.ts'

const key = 'last-author'

/**
 * The name to begin with where who writes is asked for: of the account, else 经办人, else the one given last. Empty at
 * first.
 */
export function useAuthor(): string {
  return useClerk() || getLastAuthor()
}

/** Who works here: the account's name, else 经办人; empty where neither is known. */
export function useClerk(): string {
  const seat = useSeat().data
  return seat?.account?.name ?? seat?.clerk ?? ''
}

function getLastAuthor(): string {
  return localStorage.getItem(key) ?? ''
}

export function keepLastAuthor(name: string): void {
  localStorage.setItem(key, name.trim())
}
