import { readdirSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import type { ApiGroup } from '../../core/api.ts'
import { Failure } from '../../core/failure.ts'
import type { Context } from '../context.ts'

export const sample: ApiGroup<'sample', Context> = {
  async draw({ settings }, { folder }) {
    const isEmpty = isAbsolute(folder) && (await makeEmpty(folder))
    if (!isEmpty) {
      throw new Failure('conflict', `“${folder}”不是空文件夹，没有在其中制作示例。请给出一个空文件夹或新文件夹。`)
    }
    // Once in a program's life, and it takes as long to load as half the engine.
    const { drawDemo } = await import('../sample/draw-demo.ts')
    return drawDemo(folder, join(settings.resources, 'fonts/NotoSansSC-Regular.ttf'))
  },
}

async function makeEmpty(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true })
    return readdirSync(folder).length === 0
  } catch (cause) {
    throw new Failure(
      'conflict',
      `“${folder}”处建不了文件夹，没有制作示例。请换一个位置。`,
      { path: folder },
      { cause },
    )
  }
}
