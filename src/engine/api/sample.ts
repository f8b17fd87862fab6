import { existsSync, readdirSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import type { ApiGroup } from '../../core/api.ts'
import { Failure } from '../../core/failure.ts'
import type { Context } from '../context.ts'
import { drawDemo } from '../sample/draw-demo.ts'

export const sample: ApiGroup<'sample', Context> = {
  draw({ settings }, { folder }) {
    if (!isAbsolute(folder) || (existsSync(folder) && readdirSync(folder).length > 0)) {
      throw new Failure('conflict', `“${folder}”不是空文件夹，没有在其中制作示例。请给出一个空文件夹或新文件夹。`)
    }
    return drawDemo(folder, join(settings.resources, 'fonts/NotoSansSC-Regular.ttf'))
  },
}
