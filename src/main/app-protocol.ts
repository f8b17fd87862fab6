import { createReadStream } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { Readable } from 'node:stream'
import type { ApiClient } from '../core/api.ts'
import { parseTarget, resolveInside, type Target } from './app-url.ts'

/**
 * Scripts come from our own files alone. Styles may be inline because antd writes its rules into style elements
 * while it runs and sets style attributes; a style cannot run code.
 */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
}

export interface Sources {
  /** Absolute path of the built renderer. */
  readonly renderer: string
  /** Absolute path of the fonts that forms are laid out with. */
  readonly fonts: string
  /** Absolute path of the open catalogue; null while none is open. */
  catalogueFolder(): string | null
  client(): Promise<ApiClient>
}

/** Answers `app://` requests: the window's own files, and page images out of the open catalogue. */
export function answerRequests(sources: Sources): (request: Request) => Promise<Response> {
  return async (request) => {
    const target = parseTarget(request.url)
    if (target === null || request.method !== 'GET') return refuse(404)
    try {
      if (target.kind === 'page') return await servePage(sources, target)
      const folder = target.kind === 'font' ? sources.fonts : sources.renderer
      return await serveFile(folder, target.path, mediaTypes[extname(target.path)] ?? null)
    } catch (error) {
      console.error('app protocol:', request.url, error)
      return refuse(404)
    }
  }
}

async function servePage(sources: Sources, { pageId, size }: Extract<Target, { kind: 'page' }>): Promise<Response> {
  const folder = sources.catalogueFolder()
  if (folder === null) return refuse(404)
  const client = await sources.client()
  const image = await client.pages.image({ pageId, size })
  return serveFile(folder, image.path, image.mediaType)
}

/** Streams a file that really lies in `folder`, links followed. */
async function serveFile(folder: string, path: string, mediaType: string | null): Promise<Response> {
  const full = resolveInside(folder, path)
  if (full === null || mediaType === null) return refuse(404)
  const [realFolder, realFile] = await Promise.all([realpath(folder), realpath(full)])
  if (resolveInside(realFolder, realFile.slice(realFolder.length + 1)) !== realFile) return refuse(403)
  const { size } = await stat(realFile)
  return new Response(Readable.toWeb(createReadStream(realFile)) as ReadableStream, {
    headers: {
      'content-type': mediaType,
      'content-length': String(size),
      'content-security-policy': contentPolicy,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}

function refuse(status: number): Response {
  return new Response(null, { status })
}
