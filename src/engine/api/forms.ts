import { resolve } from 'node:path'
import type { ApiGroup } from '../../core/api.ts'
import { type Context, requireSession } from '../context.ts'
import { gatherForms } from '../forms/gather-forms.ts'
import { getCatalogue } from '../store/catalogue.ts'

export const forms: ApiGroup<'forms', Context> = {
  preview(context, { kind, page, ...choice }) {
    const boxes = gatherForms(requireSession(context).db, choice)
    const { resources } = context.settings
    return context.tasks.run('layForm', { boxes, sheet: choice.sheet, resources, kind, page })
  },
  async pages(context, { kind, ...choice }) {
    const boxes = gatherForms(requireSession(context).db, choice)
    const { resources } = context.settings
    return [...(await context.tasks.run('layForms', { boxes, sheet: choice.sheet, resources, kind }))]
  },
  async print(context, { kinds, out, ...choice }) {
    const { db, folder } = requireSession(context)
    const files = await context.tasks.run('writeForms', {
      boxes: gatherForms(db, choice),
      sheet: choice.sheet,
      kinds,
      resources: context.settings.resources,
      catalogueFolder: folder,
      catalogueUuid: getCatalogue(db, folder).uuid,
      out: resolve(out),
      madeAt: context.now(),
    })
    return { files: [...files] }
  },
}
