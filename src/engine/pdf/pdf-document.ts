import type { Link } from '../../core/layout/page.ts'
import { type Characters, newCharacters } from './characters.ts'
import type { Font } from './font.ts'
import { type Bookmark, writeOutline } from './outline.ts'
import { PageTree } from './page-tree.ts'
import { PdfFile } from './pdf-file.ts'
import { newSharedStreams, type SharedStreams } from './shared-streams.ts'
import type { Sink } from './sink.ts'
import { dateString, num, nums, ref, textString } from './syntax.ts'
import { writeFonts } from './write-font.ts'

/** A page ready to write. `content` is drawing operators; `xobjects` the resources it names, as dictionary entries. */
export type PageParts = {
  readonly width: number
  readonly height: number
  readonly content: string
  readonly xobjects: string
  readonly links: readonly Link[]
  /** The name by which links and bookmarks find this page. */
  readonly anchor: string | null
}

export type About = {
  readonly title: string
  readonly author: string
  /** ISO 8601, UTC. */
  readonly madeAt: string
  /** 32 hexadecimal digits. */
  readonly fileId: string
}

/** A PDF in the making: pages go in one after another and leave memory at once. `end` must be called last. */
export class PdfDocument {
  readonly file: PdfFile
  readonly shared: SharedStreams
  readonly visible: Characters = newCharacters()
  readonly hidden: Characters = newCharacters()
  readonly #font: Font
  readonly #tree: PageTree
  readonly #anchors = new Map<string, number>()
  readonly #fontIds: readonly [number, number]
  /** Whether the first page is a cover, which bears no number. */
  readonly hasCover: boolean
  #pages = 0

  constructor(sink: Sink, font: Font, hasCover = true) {
    this.hasCover = hasCover
    this.file = new PdfFile(sink)
    this.shared = newSharedStreams(this.file)
    this.#font = font
    this.#tree = new PageTree(this.file)
    this.#fontIds = [this.file.reserve(), this.file.reserve()]
  }

  /** Pages written so far. */
  get pages(): number {
    return this.#pages
  }

  /** The page object that an anchor names; it may be written later. */
  pageOf(anchor: string): number {
    const known = this.#anchors.get(anchor)
    if (known !== undefined) return known
    const id = this.file.reserve()
    this.#anchors.set(anchor, id)
    return id
  }

  addPage(parts: PageParts): void {
    const page = parts.anchor === null ? this.file.reserve() : this.pageOf(parts.anchor)
    const content = this.file.putDeflated('', parts.content)
    const [visible, hidden] = this.#fontIds
    const xobjects = parts.xobjects === '' ? '' : ` /XObject << ${parts.xobjects} >>`
    const links = parts.links.map((link) => this.#linkEntry(link, parts.height)).join(' ')
    this.file.put(
      `<< /Type /Page /Parent ${ref(this.#tree.nextParent())} /MediaBox [0 0 ${num(parts.width)} ${num(parts.height)}] ` +
        `/Resources << /Font << /F0 ${ref(visible)} /F1 ${ref(hidden)} >>${xobjects} >> ` +
        `/Contents ${ref(content)}${links === '' ? '' : ` /Annots [${links}]`} >>`,
      page,
    )
    this.#tree.add(page)
    this.#pages += 1
  }

  /** Writes fonts, bookmarks, page labels and the cross-reference. A cover bears no number. */
  async end(bookmarks: readonly Bookmark[], about: About): Promise<void> {
    const [visible, hidden] = this.#fontIds
    await writeFonts(
      this.file,
      this.#font,
      { characters: this.visible, id: visible },
      { characters: this.hidden, id: hidden },
    )
    const outline = writeOutline(this.file, bookmarks)
    const cover = `0 << /P ${textString('封面')} >> 1 << /S /D /St 2 >>`
    const labels = `<< /Nums [${this.hasCover ? cover : '0 << /S /D >>'}] >>`
    const root = this.file.put(
      `<< /Type /Catalog /Pages ${ref(this.#tree.end())} /Lang (zh-CN) /PageLabels ${labels} ` +
        `/ViewerPreferences << /DisplayDocTitle true >>` +
        `${outline === null ? '' : ` /Outlines ${ref(outline)} /PageMode /UseOutlines`} >>`,
    )
    const made = dateString(about.madeAt)
    const facts = this.file.put(
      `<< /Title ${textString(about.title)} /Author ${textString(about.author)} ` +
        `/Creator ${textString('支部台账')} /CreationDate ${made} /ModDate ${made} >>`,
    )
    this.file.end(root, facts, about.fileId)
  }

  #linkEntry(link: Link, height: number): string {
    const rect = [link.x, height - link.y - link.height, link.x + link.width, height - link.y]
    const target = ref(this.pageOf(link.target))
    return `<< /Type /Annot /Subtype /Link /Rect [${nums(rect)}] /Border [0 0 0] /Dest [${target} /Fit] >>`
  }
}
