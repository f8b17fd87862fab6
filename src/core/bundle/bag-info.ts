import { countPages } from './arrange.ts'
import type { BundleFound } from './bundle-found.ts'
import type { BundleOrder } from './order.ts'
import { bundleTitle } from './title.ts'

/** bagit.txt of BagIt 1.0 (RFC 8493, 2.1.1). */
export const bagDeclaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

/** Payload-Oxum (2.2.2): bytes and number of the payload's files. */
export type Oxum = { readonly bytes: number; readonly files: number }

/** bag-info.txt (2.2.2): whose bundle it is, of which catalogue, made when, and how much it holds. */
export function formatBagInfo(order: BundleOrder, oxum: Oxum): string {
  const tags: [string, string][] = [
    ['Source-Organization', order.branch],
    ...(order.madeBy === '' ? [] : [['Contact-Name', order.madeBy] satisfies [string, string]]),
    ['External-Description', bundleTitle(order)],
    ['External-Identifier', order.catalogueUuid],
    ['Bagging-Date', order.on],
    ['Payload-Oxum', `${oxum.bytes}.${oxum.files}`],
    ['Item-Count', String(order.items.length)],
    ['Page-Count', String(countPages(order.items))],
  ]
  return tags.map(([label, value]) => `${label}: ${value.replace(/\s+/gu, ' ').trim()}\n`).join('')
}

/** The Payload-Oxum that a bag-info.txt states; null where it states none or none that can be read. */
export function parseOxum(bagInfo: string): Oxum | null {
  const match = /^Payload-Oxum[ \t]*:[ \t]*(\d{1,15})\.(\d{1,9})[ \t]*$/im.exec(bagInfo)
  return match ? { bytes: Number(match[1]), files: Number(match[2]) } : null
}

/** What a bag-info.txt says of a bundle; a bag of another kind says less, or nothing. */
export function parseBagInfo(bagInfo: string): Omit<BundleFound, 'folder'> {
  const tags = new Map(
    [...bagInfo.matchAll(/^([\w-]+)[ \t]*:[ \t]*(.*?)[ \t]*$/gm)].map(([, label = '', value = '']) => [label, value]),
  )
  const text = (label: string) => (tags.get(label) ?? '').slice(0, 300)
  const count = (label: string) => (/^\d{1,9}$/.test(text(label)) ? Number(text(label)) : null)
  return {
    title: text('External-Description'),
    organisation: text('Source-Organization'),
    madeBy: text('Contact-Name'),
    on: text('Bagging-Date'),
    items: count('Item-Count'),
    pages: count('Page-Count'),
  }
}

/** Whether bagit.txt declares a version and encoding this program reads. */
export function isKnownDeclaration(text: string): boolean {
  return /^BagIt-Version: ?(0\.97|1\.0)(?:\r\n|\r|\n)Tag-File-Character-Encoding: ?UTF-8\s*$/.test(text)
}
