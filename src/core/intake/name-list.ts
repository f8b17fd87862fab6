/** A person's name, perhaps with what the person is behind it. */
const name = '\\p{Script=Han}{2,4}(?:·\\p{Script=Han}{1,6})?(?:\\([^()\\n]{1,16}\\))?'
/** A list that ends for certain: with a sign, before the next label, or with the text. One broken behind a comma goes on. */
const list = new RegExp(`^(?<names>${name}(?:[、,]\\n?${name})*)(?<end>[。;]|\\n(?=[^\\n:]{2,8}:)|\\n?$)`, 'u')
/** What stands in the place of names and is none. */
const noName = /全体|党员|支部|委员会|小组|人员|各|所有|详见|签到|名单|如下|若干|部分|同志们|等/u

/** How many people a text names from its beginning on, and how long the list is; null where that is not certain. */
export function countNames(text: string): { readonly names: number; readonly length: number } | null {
  const { names } = list.exec(text)?.groups ?? {}
  if (names === undefined || noName.test(names.replaceAll(/\([^()]*\)/gu, ''))) return null
  return { names: names.replaceAll(/\([^()]*\)/gu, '').split(/[、,]/u).length, length: names.length }
}
