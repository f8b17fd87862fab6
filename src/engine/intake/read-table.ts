import { basename } from 'node:path'
import { Failure } from '../../core/failure.ts'
import type { Context } from '../context.ts'
import type { Sheet } from '../workers/read-tables.ts'

/** The cells of a table file as text, row by row: .xlsx (first sheet) or .csv (UTF-8). A day is `YYYY-MM-DD`. */
export async function readTable(
  context: Pick<Context, 'tasks'>,
  path: string,
): Promise<readonly (readonly string[])[]> {
  const [first] = await readSheets(context, path, '表格文件', '是 .xlsx 或 UTF-8 的 .csv 文件')
  return first?.rows ?? []
}

/** All sheets of it. Read in a thread: what a file unpacks to is its writer's choice, and must not bring the engine down. */
export async function readSheets(
  { tasks }: Pick<Context, 'tasks'>,
  path: string,
  noun: string,
  form: string,
): Promise<readonly Sheet[]> {
  try {
    return await tasks.run('readTables', { path })
  } catch (error) {
    const sentence = `${noun}“${basename(path)}”读不出来。请检查它是否存在、没有损坏，且${form}。`
    throw new Failure('unreadable', sentence, { path }, { cause: error })
  }
}
