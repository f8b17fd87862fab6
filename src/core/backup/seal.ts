import * as z from 'zod'

/*
 * A sealed place holds age files (age-encryption.org/v1). Each is sealed to the place's own public key, its recipient; the
 * secret key lies beside them, itself sealed with the passphrase. So making backups takes no passphrase, and reading
 * them takes it once, however many files there are.
 */

/** A new passphrase. Whoever has the disk may try as many as they like, so it must be longer than a password. */
export const Passphrase = z
  .string()
  .min(10, { error: '封存口令至少 10 个字符' })
  .max(200, { error: '封存口令最多 200 个字符' })

export const Recipient = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/)

/** Whether a place's files lie as they are, sealed and shut, or sealed and opened with the passphrase. */
export const SealState = z.enum(['none', 'shut', 'open'])
export type SealState = z.infer<typeof SealState>

/** What the name of a sealed file ends in. */
export const sealedEnding = '.age'

/** Header and nonce of a file sealed to one X25519 recipient: the same for all. */
const head = 184
const chunk = { bytes: 65_536, tag: 16 }

/** How long a file of so many bytes is once it is sealed. */
export function toSealedBytes(bytes: number): number {
  return head + bytes + chunk.tag * Math.max(1, Math.ceil(bytes / chunk.bytes))
}

/**
 * The largest scrypt work factor (as a power of two) that opening a place's key will spend: what stands in the file is
 * its writer's choice, and each step doubles memory and time.
 */
const mostWork = 18

/** Whether a file is a key sealed with a passphrase, in the form that `sealKey` makes. */
export function isSealedKey(head: string): boolean {
  const [, work] = /^age-encryption\.org\/v1\n-> scrypt [\w+/]{22} (\d{1,2})\n/.exec(head) ?? []
  return work !== undefined && Number(work) <= mostWork
}

/** Whether a file begins as one sealed to a single recipient does. */
export function isSealedFile(head: string): boolean {
  return /^age-encryption\.org\/v1\n-> X25519 [\w+/]{43}\n[\w+/]{43}\n--- [\w+/]{43}\n/.test(head)
}

/** What lies beside a sealed place's backups, for whoever has no such program at hand. */
export function explainSeal(recipient: string): string {
  return `这个文件夹里的备份用口令封存（age 格式，https://age-encryption.org）。

没有口令，谁也打不开，程序的作者也不能。口令请写在纸上，与备份盘分开保管。

看得到的：有几份备份、何时所做、各有几件几页、每个原件的大小与 SHA-256；手里有同一份文件的人，能认出这里有它。
看不到的：支部名称、题名、文字、人员、图像，以及数据文件里的一切。

恢复：用“支部台账”程序的“从备份恢复”，选择这个文件夹所在的位置，输入口令。

没有这个程序时，用 age 工具（1.0 或更高）也能打开。在这个文件夹里执行：

  age -d -o key.txt key.age
      输入口令，得到私钥。用完请删除 key.txt。

  age -d -i key.txt -o ledger.db backups/备份名称/copy.db.age
      得到数据文件（SQLite）。

  age -d -i key.txt -o 1.jpg originals/前两位/完整名称.jpg.age
      得到一个原件。名称是它的 SHA-256，可用 sha256sum 核对。

这个位置的公钥：${recipient}
`
}
