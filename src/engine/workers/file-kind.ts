import type { MediaType } from '../../core/catalogue/original.ts'

/** What a file is by its first bytes. `mediaType` is null for kinds that are recognised only to be named. */
export interface FileKind {
  readonly title: string
  readonly mediaType: MediaType | null
  /** Endings such a file goes by, lower case, without the dot. */
  readonly endings: readonly string[]
}

type Signature = FileKind & { readonly matches: (head: Buffer) => boolean }

const starts =
  (...bytes: readonly number[]) =>
  (head: Buffer): boolean =>
    head.length >= bytes.length && bytes.every((byte, at) => head[at] === byte)

const holds =
  (text: string, at: number) =>
  (head: Buffer): boolean =>
    head.toString('latin1', at, at + text.length) === text

const signatures: readonly Signature[] = [
  {
    title: 'JPEG 图像',
    mediaType: 'image/jpeg',
    endings: ['jpg', 'jpeg', 'jpe', 'jfif'],
    matches: starts(0xff, 0xd8, 0xff),
  },
  {
    title: 'PNG 图像',
    mediaType: 'image/png',
    endings: ['png'],
    matches: starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  },
  {
    title: 'TIFF 图像',
    mediaType: 'image/tiff',
    endings: ['tif', 'tiff'],
    matches: (head) => starts(0x49, 0x49, 42, 0)(head) || starts(0x4d, 0x4d, 0, 42)(head),
  },
  {
    title: 'PDF 文件',
    mediaType: 'application/pdf',
    endings: ['pdf'],
    // Readers look for the header within the first 1,024 bytes (ISO 32000-1, Annex H, note 13).
    matches: (head) => head.subarray(0, 1_024).includes('%PDF-'),
  },
  { title: 'BigTIFF 图像', mediaType: null, endings: ['tif', 'tiff', 'btf'], matches: starts(0x49, 0x49, 43, 0) },
  { title: 'GIF 图像', mediaType: null, endings: ['gif'], matches: holds('GIF8', 0) },
  { title: 'BMP 图像', mediaType: null, endings: ['bmp'], matches: holds('BM', 0) },
  { title: 'WebP 图像', mediaType: null, endings: ['webp'], matches: holds('WEBP', 8) },
  { title: 'HEIC 照片', mediaType: null, endings: ['heic', 'heif'], matches: holds('ftyphei', 4) },
  { title: '音视频文件', mediaType: null, endings: ['mp4', 'mov', 'm4a'], matches: holds('ftyp', 4) },
  { title: 'OFD 文件', mediaType: null, endings: ['ofd'], matches: (head) => isZip(head) && head.includes('OFD.xml') },
  {
    title: 'Office 文档',
    mediaType: null,
    endings: ['docx', 'xlsx', 'pptx'],
    matches: (head) => isZip(head) && head.includes('[Content_Types].xml'),
  },
  {
    title: '旧版 Office 或 WPS 文档',
    mediaType: null,
    endings: ['doc', 'xls', 'ppt', 'wps', 'et'],
    matches: starts(0xd0, 0xcf, 0x11, 0xe0),
  },
  { title: '压缩包', mediaType: null, endings: ['zip', 'docx', 'xlsx', 'pptx', 'ofd'], matches: (head) => isZip(head) },
  { title: '压缩包', mediaType: null, endings: ['rar'], matches: holds('Rar!', 0) },
  { title: '压缩包', mediaType: null, endings: ['7z'], matches: starts(0x37, 0x7a, 0xbc, 0xaf) },
  { title: '文本文件', mediaType: null, endings: ['txt', 'csv', 'md', 'html', 'htm', 'xml', 'svg'], matches: isText },
]

/** The kind of a file whose first bytes (up to 4 KiB) are `head`; null when nothing known fits. */
export function toFileKind(head: Buffer): FileKind | null {
  return signatures.find(({ matches }) => matches(head)) ?? null
}

/** The kinds that go by a file name's ending; none for an unknown ending or none at all. */
export function kindsNamed(name: string): readonly FileKind[] {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  return signatures.filter(({ endings }) => endings.includes(ending))
}

function isZip(head: Buffer): boolean {
  return starts(0x50, 0x4b, 0x03, 0x04)(head)
}

/** UTF-8 without control characters; a character cut off at the end of `head` does not count against it. */
function isText(head: Buffer): boolean {
  const text = head.toString('utf8').replace(/\uFFFD{1,3}$/u, '')
  return text !== '' && !/[\p{Cc}\uFFFD]/u.test(text.replace(/[\t\r\n\f]/g, ''))
}
