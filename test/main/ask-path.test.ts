import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { askPath } from '../../src/main/ask-path.ts'
import { dialogWords } from '../../src/main/dialog-words.ts'
import { folderMemoryIn } from '../../src/main/folder-memory.ts'
import { temporaryFolder } from '../support/engine.ts'

/** Dialogs in which the given paths are chosen in turn, and where each of them began. */
async function dialogs(...answers: string[]) {
  const root = await temporaryFolder()
  const [documents, disk, bundle] = [join(root, '文档'), join(root, '磁盘'), join(root, '迎检包')]
  for (const folder of [documents, disk, join(bundle, 'data')]) mkdirSync(folder, { recursive: true })
  writeFileSync(join(bundle, 'bagit.txt'), '')
  const begun: (string | undefined)[] = []
  const left = answers.map((name) => join(root, name))
  const ask = askPath(
    async ({ defaultPath }) => {
      begun.push(defaultPath)
      return left.splice(0, 1)
    },
    () => dialogWords['zh-CN'],
    folderMemoryIn(root, documents),
  )
  return { ask, begun, documents, disk, root }
}

test.each(['迎检包', '迎检包/data'])(
  'nothing is put into a bundle: %s is refused, and not begun at the next time',
  async (inside) => {
    const { ask, begun, documents, disk } = await dialogs(inside, '磁盘')
    await expect(ask.place('succession')).rejects.toThrow(/封存的迎检包.*请换一个不在迎检包里面的文件夹/)
    expect(await ask.place('succession')).toBe(disk)
    expect(begun).toEqual([documents, documents])
  },
)

test('each purpose begins where it was last, else in 文档; a folder to read begins beside the last one', async () => {
  const { ask, begun, documents, disk, root } = await dialogs('磁盘', '磁盘', '迎检包', '迎检包', '磁盘')
  await ask.place('formsPlace')
  await ask.place('formsPlace')
  await ask.folder('bundle')
  await ask.folder('bundle')
  rmSync(disk, { recursive: true })
  await ask.folder('formsPlace')
  expect(begun).toEqual([documents, disk, documents, root, documents])
})
