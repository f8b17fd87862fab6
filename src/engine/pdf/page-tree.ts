import type { PdfFile } from './pdf-file.ts'
import { ref } from './syntax.ts'

/** Kids of one node: wide enough to stay shallow, narrow enough that a viewer opens a huge file by reading little. */
const fanOut = 16

type Node = { readonly id: number; kids: number[]; pages: number }

/**
 * A balanced page tree (ISO 32000-1, 7.7.3) grown from the left while pages are written: only the open node of each level
 * is kept. Every node has its number before its kids are written, since they name their parent.
 */
export class PageTree {
  readonly #file: PdfFile
  readonly #open: Node[] = []

  constructor(file: PdfFile) {
    this.#file = file
  }

  /** The number of the node that the next page must name as its Parent. */
  nextParent(): number {
    return this.#roomAt(0).id
  }

  /** Counts a page that was written with `nextParent` as its Parent. */
  add(page: number): void {
    const leaf = this.#roomAt(0)
    leaf.kids.push(page)
    leaf.pages += 1
  }

  /** Writes what is still open and returns the root's number. */
  end(): number {
    if (this.#open.length === 0) this.#roomAt(0)
    for (let level = 0; ; level += 1) {
      const node = this.#open[level]
      if (!node) throw new Error('page tree without a root')
      if (level === this.#open.length - 1) return this.#write(node, null)
      this.#close(node, level)
    }
  }

  /** The open node of a level, with room for one more kid. */
  #roomAt(level: number): Node {
    const node = this.#open[level]
    if (node && node.kids.length < fanOut) return node
    if (node) this.#close(node, level)
    const fresh: Node = { id: this.#file.reserve(), kids: [], pages: 0 }
    this.#open[level] = fresh
    return fresh
  }

  #close(node: Node, level: number): void {
    const parent = this.#roomAt(level + 1)
    parent.kids.push(node.id)
    parent.pages += node.pages
    this.#write(node, parent.id)
  }

  #write(node: Node, parent: number | null): number {
    const up = parent === null ? '' : ` /Parent ${ref(parent)}`
    return this.#file.put(
      `<< /Type /Pages${up} /Count ${node.pages} /Kids [${node.kids.map(ref).join(' ')}] >>`,
      node.id,
    )
  }
}
