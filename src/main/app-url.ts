import { isAbsolute, relative, resolve, sep } from 'node:path'

/** The origin of everything the window loads: a privileged scheme of our own (see start.cjs), never `file:`. */
export const scheme = 'app'
export const origin = `${scheme}://ledger`

/** Whether an address is one of the window's own. What merely begins like it (`app://ledger.example`) is not. */
export function isOwnAddress(address: string): boolean {
  return address.startsWith(`${origin}/`)
}

export type Target =
  | { readonly kind: 'page'; readonly pageId: number; readonly size: 'page' | 'thumbnail' }
  | { readonly kind: 'font'; readonly path: string }
  | { readonly kind: 'asset'; readonly path: string }

/** What an address of the window asks for; null for anything that is not ours to answer. */
export function parseTarget(address: string): Target | null {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || url.protocol !== `${scheme}:` || url.host !== 'ledger') return null
  const path = decode(url.pathname)
  if (path === null || path.includes('\0')) return null
  const page = /^\/page\/([1-9]\d{0,14})(\/thumbnail)?$/.exec(path)
  if (page) return { kind: 'page', pageId: Number(page[1]), size: page[2] ? 'thumbnail' : 'page' }
  if (path.startsWith('/page/')) return null
  if (path.startsWith('/font/')) return { kind: 'font', path: path.slice('/font/'.length) }
  return { kind: 'asset', path: path === '/' ? 'index.html' : path.slice(1) }
}

/** The absolute path of `path` under `folder`; null where it leads out of it or names the folder itself. */
export function resolveInside(folder: string, path: string): string | null {
  if (path === '' || isAbsolute(path) || path.includes('\0')) return null
  const full = resolve(folder, path)
  const inner = relative(folder, full)
  if (inner === '' || inner === '..' || inner.startsWith(`..${sep}`) || isAbsolute(inner)) return null
  return full
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}
