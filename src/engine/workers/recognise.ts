import type { TextLine } from '../../core/catalogue/page.ts'
import { Failure } from '../../core/failure.ts'
import type { Raster } from '../../core/scan/raster.ts'
import { readUpright } from './read-upright.ts'
import * as byDefault from './recognise-tesseract.ts'
import type { Recogniser, RecogniserModule } from './recogniser.ts'

/** Where the recogniser comes from: see `PageToRead`. */
interface Source {
  readonly resources: string
  readonly recogniser: string | null
}

/** One recogniser a thread, kept open between tasks. */
let open: { readonly of: string; readonly recogniser: Recogniser } | null = null

/**
 * Recognises the text of a grey page; boxes are fractions of it.
 * @throws Failure `unreadable` when recognition breaks over it.
 */
export async function recognise(page: Raster, { resources, recogniser: url }: Source): Promise<TextLine[]> {
  const of = JSON.stringify([resources, url])
  if (open?.of !== of) {
    await closeRecogniser()
    // Where it cannot even be opened, the installation is at fault: not the page, and not for good.
    open = { of, recogniser: await start(resources, url) }
  }
  const { recogniser } = open
  try {
    return await readUpright(page, recogniser)
  } catch (error) {
    // What failed once may be broken for good; the next page gets a fresh one.
    await closeRecogniser()
    console.error('recognition failed:', error)
    throw new Failure('unreadable', '这一页没有识别成功。请稍后重试；如仍失败，请重新扫描这一页。', undefined, {
      cause: error,
    })
  }
}

async function closeRecogniser(): Promise<void> {
  const closing = open
  open = null
  await closing?.recogniser.close()
}

async function start(resources: string, url: string | null): Promise<Recogniser> {
  const module: RecogniserModule = url === null ? byDefault : await import(url)
  return module.openRecogniser(resources)
}
