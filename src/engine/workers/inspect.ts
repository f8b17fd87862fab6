import { open } from 'node:fs/promises'
import type { Frame, MediaType, Original } from '../../core/catalogue/original.ts'
import { Failure } from '../../core/failure.ts'
import { translateFileError } from './file-error.ts'
import { type FileKind, kindsNamed, toFileKind } from './file-kind.ts'
import { inspectJpeg, inspectPng } from './inspect-image.ts'
import { inspectPdf } from './inspect-pdf.ts'
import { inspectTiff } from './inspect-tiff.ts'
import type { Task } from './task.ts'

export type Inspected = Pick<Original, 'mediaType' | 'frames'>

const headBytes = 4_096
const accepted = 'JPEG、PNG、TIFF 图像或 PDF'

/**
 * What the file at `path` is and what pages it has; `name` is the name it came under. Content decides, not the name.
 * @throws Failure `invalid` when it is not what its name says; `unsupported` when it is of a kind that is not filed,
 * needs a password or is too big; `unreadable` when it is empty, cut short or damaged.
 */
export const inspect: Task<{ readonly path: string; readonly name: string }, Inspected> = async (
  { path, name },
  { signal },
) => {
  try {
    const mediaType = toMediaType(await readHead(path), name)
    return { mediaType, frames: await readFrames(path, mediaType, signal) }
  } catch (error) {
    throw translateFileError(error)
  }
}

function readFrames(path: string, mediaType: MediaType, signal: AbortSignal): Promise<Frame[]> {
  if (mediaType === 'image/jpeg') return inspectJpeg(path)
  if (mediaType === 'image/png') return inspectPng(path)
  if (mediaType === 'image/tiff') return inspectTiff(path, signal)
  return inspectPdf(path)
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function toMediaType(head: Buffer, name: string): MediaType {
  if (head.length === 0) {
    throw new Failure(
      'unreadable',
      '文件是空的（0 字节），里面没有内容。请从原来的设备上重新复制，或重新扫描后再导入。',
    )
  }
  const kind = toFileKind(head)
  const named = kindsNamed(name)
  if (kind === null) throw named.length > 0 ? beyondRecognition(named) : unknownKind()
  if (named.length > 0 && !named.includes(kind)) throw misnamed(kind, name)
  if (kind.mediaType === null) {
    throw new Failure('unsupported', `这是${kind.title}，不能直接归档。请先转成 ${accepted}，再导入。`)
  }
  return kind.mediaType
}

function misnamed(kind: FileKind, name: string): Failure {
  const ending = name.slice(name.lastIndexOf('.'))
  const step =
    kind.mediaType === null
      ? `请确认是不是选错了文件，或先转成 ${accepted} 再导入。`
      : `请确认内容无误，把扩展名改为 .${kind.endings[0]} 后再导入。`
  return new Failure('invalid', `文件名以 ${ending} 结尾，内容却是${kind.title}。${step}`)
}

function beyondRecognition(named: readonly FileKind[]): Failure {
  const title = named[0]?.title ?? ''
  return new Failure('unreadable', `内容不是${title}，也认不出是什么：文件可能已损坏。请重新扫描，或重新复制后再导入。`)
}

function unknownKind(): Failure {
  return new Failure('unsupported', `认不出这是什么文件。可以导入的是 ${accepted}。`)
}
