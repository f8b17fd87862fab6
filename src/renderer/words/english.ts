import type { zhCn } from './zh-cn/zh-cn.ts'

/** English says "1 item" and "2 items" where Chinese has one form: a text that counts is written twice. */
type Forms<Key, Chinese> = Chinese extends `${string}{{count}}${string}` ? `${Key & string}_${'one' | 'other'}` : Key

type Translated<Chinese> = Chinese extends string
  ? string
  : Chinese extends readonly unknown[]
    ? { readonly [Place in keyof Chinese]: Translated<Chinese[Place]> }
    : { readonly [Key in keyof Chinese as Forms<Key, Chinese[Key]>]: Translated<Chinese[Key]> }

/** What the English of a part must hold: no key of the Chinese missing, none besides. */
export type English<Part extends keyof typeof zhCn> = Translated<(typeof zhCn)[Part]>
