const key = 'last-author'

/** The name last given as that of who writes; it is asked for often and seldom changes. Empty at first. */
export function getLastAuthor(): string {
  return localStorage.getItem(key) ?? ''
}

export function keepLastAuthor(name: string): void {
  localStorage.setItem(key, name.trim())
}
