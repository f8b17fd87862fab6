import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openTypeface, type Typeface } from '../../../src/engine/sample/typeface.ts'

/** A typeface that pages are drawn in. */
export interface Face {
  readonly name: string
  readonly typeface: Typeface
}

interface Source {
  readonly name: string
  readonly file: string
  /** Which font of a collection. */
  readonly font?: string
  /** The Debian package that brings the file; null for the one that is shipped. */
  readonly package: string | null
}

const noto = '/usr/share/fonts/opentype/noto'
const sources: readonly Source[] = [
  {
    name: '黑体',
    file: fileURLToPath(new URL('../../../resources/fonts/NotoSansSC-Regular.ttf', import.meta.url)),
    package: null,
  },
  {
    name: '宋体',
    file: `${noto}/NotoSerifCJK-Regular.ttc`,
    font: 'NotoSerifCJKsc-Regular',
    package: 'fonts-noto-cjk',
  },
  {
    name: '楷体',
    file: '/usr/share/fonts/truetype/arphic-gkai00mp/gkai00mp.ttf',
    package: 'fonts-arphic-gkai00mp',
  },
  {
    name: '粗宋',
    file: `${noto}/NotoSerifCJK-Bold.ttc`,
    font: 'NotoSerifCJKsc-Bold',
    package: 'fonts-noto-cjk-extra',
  },
]

/** The typefaces that this machine has, and the packages that would bring the others. */
export function openFaces(): { readonly faces: readonly Face[]; readonly missing: readonly string[] } {
  const found = sources.filter(({ file }) => existsSync(file))
  return {
    faces: found.map(({ name, file, font }) => ({ name, typeface: openTypeface(file, font) })),
    missing: sources.filter((source) => !found.includes(source)).map((source) => `${source.name} (${source.package})`),
  }
}
