import type { ApiClient } from '../core/api.ts'
import { chooseBranch } from './choose-branch.ts'
import type { Command } from './command.ts'

/** What a table did to a branch, in numbers; `rejected` says why of each row. */
interface Applied {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly rejected: readonly { readonly row: number; readonly message: string }[]
}

interface TableCommand {
  readonly usage: string
  readonly summary: string
  /** What is said of a row that did not go in. */
  readonly refused: string
  apply(client: ApiClient, asked: { readonly branchId: number; readonly file: string }): Promise<Applied>
  /** The numbers in one sentence. */
  say(applied: Applied): string
}

/** A command that takes a table file into a branch, and falls short when rows were refused. */
export function tableCommand({ usage, summary, refused, apply, say }: TableCommand): Command {
  return {
    usage,
    summary,
    least: 2,
    most: 2,
    options: ['branch'],
    async run({ engine: { client }, positionals, options, path }) {
      const [folder = '', file = ''] = positionals
      const catalogue = await client.catalogue.open({ folder: path(folder) })
      const branchId = chooseBranch(catalogue, options.branch).id
      const applied = await apply(client, { branchId, file: path(file) })
      const rows = applied.rejected.map(({ row, message }) => `${refused}：第${row}行：${message}`)
      return { json: applied, text: [say(applied), ...rows].join('\n'), fellShort: rows.length > 0 }
    },
  }
}
