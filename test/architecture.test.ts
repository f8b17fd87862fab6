import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Scheme } from '../src/core/scheme/scheme.ts'
import { type Import, listFiles, listImports, root, type SourceFile, withoutComments } from './support/source-files.ts'

interface Layer {
  readonly folder: string
  /** The folders of the layers it may import from; its own goes without saying. */
  readonly layers: readonly string[]
  /** Packages, with everything inside them; `node:` is Node's own. */
  readonly packages: readonly string[]
  /** Layers of which it may know the types only. */
  readonly typesOnly?: readonly string[]
  /** Nothing passes between the folders directly inside it. */
  readonly isParted?: boolean
}

const look = ['react', 'antd', '@ant-design/icons', '@tanstack/react-virtual', 'dayjs']
const screen = [...look, '@tanstack/react-query', 'i18next', 'react-i18next']
const pdf = ['pdf-lib', '@hyzyla/pdfium', 'sharp']
const tables = ['csv-parse', 'read-excel-file', 'write-excel-file']
const engineParts = [
  'engine/sample',
  'engine/disk',
  'engine/store',
  'engine/originals',
  'engine/seal',
  'engine/pdf',
  'engine/bundle',
  'engine/workers',
]

/** A file belongs to the layer with the longest folder that holds it; one outside all of them breaks the rules. */
const layers: readonly Layer[] = [
  { folder: 'core', layers: [], packages: ['zod', 'fuse.js', 'opencc-js', 'pinyin-pro'] },
  { folder: 'engine/store', layers: ['core', 'engine/disk'], packages: ['node:', 'better-sqlite3', 'zod'] },
  { folder: 'engine/disk', layers: [], packages: ['node:'] },
  {
    folder: 'engine/sample',
    layers: ['core'],
    packages: ['node:', 'zod', 'sharp', 'pdf-lib', 'fontkit', 'write-excel-file'],
  },
  { folder: 'engine/originals', layers: ['core', 'engine/disk'], packages: ['node:'] },
  { folder: 'engine/seal', layers: ['core', 'engine/disk', 'engine/originals'], packages: ['node:', 'age-encryption'] },
  { folder: 'engine/pdf', layers: ['core'], packages: ['node:', 'zod', ...pdf] },
  {
    folder: 'engine/bundle',
    layers: ['core', 'engine/disk', 'engine/pdf'],
    packages: ['node:', 'zod', ...tables],
    typesOnly: ['engine/workers'],
  },
  {
    folder: 'engine/workers',
    layers: ['core', 'engine/disk', 'engine/seal', 'engine/pdf', 'engine/bundle'],
    packages: ['node:', 'zod', 'tesseract.js-core', ...pdf, ...tables],
  },
  {
    folder: 'engine',
    layers: ['core', ...engineParts],
    packages: ['node:', 'zod', ...tables],
  },
  { folder: 'main', layers: ['core'], packages: ['node:', 'electron', 'zod'] },
  { folder: 'preload', layers: [], typesOnly: ['core'], packages: ['electron'] },
  { folder: 'renderer/ui', layers: [], packages: look },
  { folder: 'renderer/screens', layers: ['core', 'renderer/ui', 'renderer'], packages: screen, isParted: true },
  {
    folder: 'renderer',
    layers: ['core', 'renderer/ui', 'renderer/screens'],
    packages: [...screen, 'react-dom'],
    typesOnly: ['preload'],
  },
  {
    folder: 'cli',
    layers: ['core', 'engine', ...engineParts],
    packages: ['node:', 'zod'],
  },
]

const isCode = (name: string) => /\.tsx?$/.test(name)
const sources = listFiles('src', isCode)
const tests = listFiles('test', isCode)
const styles = listFiles('src', (name) => name.endsWith('.css'))

function findLayer(path: string): Layer | undefined {
  const holding = layers.filter((layer) => `${path}/`.startsWith(`src/${layer.folder}/`))
  return holding.toSorted((a, b) => b.folder.length - a.folder.length)[0]
}

/** What is wrong with an import, as a sentence; null when nothing is. */
function findFault(file: SourceFile, each: Import): string | null {
  const layer = findLayer(file.path)
  if (!layer) return `${file.path} lies in no layer`
  const what = `${file.path} imports ${each.specifier}, but`
  if (!each.isRelative) {
    const isAllowed = layer.packages.some((name) =>
      name === 'node:' ? each.target.startsWith(name) : `${each.target}/`.startsWith(`${name}/`),
    )
    return isAllowed ? null : `${what} ${layer.folder} may import only these packages: ${layer.packages.join(', ')}`
  }
  const other = findLayer(each.target)
  if (!other) return `${what} that lies in no layer`
  if (other === layer) {
    return layer.isParted && partOf(layer, file.path) !== partOf(layer, each.target)
      ? `${what} the folders of ${layer.folder} know nothing of each other`
      : null
  }
  if (layer.layers.includes(other.folder)) return null
  if (layer.typesOnly?.includes(other.folder)) {
    return each.isTypeOnly ? null : `${what} ${layer.folder} may know only types of ${other.folder}`
  }
  const allowed = [layer.folder, ...layer.layers].join(', ')
  return `${what} ${layer.folder} may import only these layers: ${allowed}`
}

function partOf(layer: Layer, path: string): string {
  return path.slice(`src/${layer.folder}/`.length).split('/')[0] ?? ''
}

function countLines({ text }: SourceFile): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
}

describe('layers', () => {
  test('every import stays within what its layer may know', () => {
    const faults = sources.flatMap((file) => listImports(file).flatMap((each) => findFault(file, each) ?? []))
    expect(faults).toEqual([])
  })

  test('every import statement is seen: none hides from the search', () => {
    for (const file of sources) {
      const written = withoutComments(file.text).match(/^(?:import\b(?!\.)|export\b.*\bfrom ')/gm) ?? []
      expect(listImports(file).length, file.path).toBeGreaterThanOrEqual(written.length)
    }
  })

  test('SQL is prepared in the store alone', () => {
    const others = sources.filter(
      ({ path }) => path.startsWith('src/engine/') && findLayer(path)?.folder !== 'engine/store',
    )
    expect(others.filter((file) => /\.prepare\b/.test(file.text)).map((file) => file.path)).toEqual([])
  })
})

describe('size', () => {
  test('no file is longer than 300 lines', () => {
    const long = [...sources, ...tests, ...styles].filter((file) => countLines(file) > 300)
    expect(long.map((file) => `${file.path}: ${countLines(file)} lines`)).toEqual([])
  })

  test('half of the source files have at most 60 lines', () => {
    const lengths = sources.map(countLines).toSorted((a, b) => a - b)
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60)
  })

  test('no file only passes on what others export', () => {
    const barrels = sources.filter((file) => {
      const rest = withoutComments(file.text).replaceAll(/export\s[\w*{}\s,$]*?from\s*'[^']+'/g, '')
      return /\bexport\b/.test(file.text) && rest.trim() === ''
    })
    expect(barrels.map((file) => file.path)).toEqual([])
  })
})

describe('names', () => {
  const unwanted = /^(manager|helper|util|service|base|impl)s?$/i

  test('no file and no declared name says nothing: manager, helper, util, service, base, impl', () => {
    const named = /\b(?:function|class|interface|type|const|let)\s+([A-Za-z_$][\w$]*)/g
    const faults = [...sources, ...tests].flatMap((file) => {
      const declared = [...withoutComments(file.text).matchAll(named)].map(([, name = '']) => name)
      const exported = declared.filter((name) =>
        new RegExp(`export .*\\b${name.replace('$', '\\$')}\\b`).test(file.text),
      )
      const names = [...file.path.replace(/\.\w+$/, '').split('/'), ...exported]
      return names
        .filter((name) => toWords(name).some((word) => unwanted.test(word)))
        .map((name) => `${file.path}: ${name}`)
    })
    expect(faults).toEqual([])
  })

  test('every file is named in kebab case', () => {
    const faults = [...sources, ...tests].filter(({ path }) => !/^[a-z0-9/.-]+$/.test(path))
    expect(faults.map((file) => file.path)).toEqual([])
  })

  function toWords(name: string): string[] {
    return name.split(/[-_.]|(?<=[a-z0-9])(?=[A-Z])/)
  }
})

describe('what is written', () => {
  test('nothing is left for later', () => {
    // Put together here, so that this file does not accuse itself.
    const mark = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].join('|')})\\b`)
    expect([...sources, ...tests].filter((file) => mark.test(file.text)).map((file) => file.path)).toEqual([])
  })

  test.each([
    ['the clock', /\bDate\.now\b|\bnew Date\(\s*\)|(?<!new )\bDate\(|\bperformance\b/],
    ['chance', /\bMath\.random\b|\brandomUUID\b|\bgetRandomValues\b/],
    ['its surroundings', /\bprocess\b|\bconsole\b|\brequire\b|\bglobalThis\b/],
  ])('core asks nothing of %s', (_, pattern) => {
    const core = sources.filter((file) => file.path.startsWith('src/core/'))
    expect(core.filter((file) => pattern.test(withoutComments(file.text))).map((file) => file.path)).toEqual([])
  })

  test('what ought to be filed is data: no title of the sample scheme stands in the code', () => {
    const scheme = Scheme.parse(JSON.parse(readFileSync(join(root, 'resources/schemes/sample.json'), 'utf8')))
    const titles = scheme.slots.flatMap((slot) => [slot.title, ...slot.lines.map((line) => line.title)])
    const pattern = new RegExp(`(?<!\\p{Script=Han})(?:${titles.join('|')})(?!\\p{Script=Han})`, 'u')
    const others = sources.filter((file) => !file.path.startsWith('src/engine/sample/'))
    const faults = others.flatMap(({ path, text }) => {
      const found = pattern.exec(withoutComments(text))
      return found ? [`${path}: ${found[0]}`] : []
    })
    expect(faults).toEqual([])
  })

  test('no file names the host of a package registry', () => {
    const host = /\bregistry[.][a-z]|\bnpmmirror[.]|\byarnpkg[.]com|\bjfrog[.]io|\/artifactory\/|"resolved": "https?:/i
    const isText = (name: string) =>
      /\.(tsx?|json|md|ya?ml|sql|html|css|txt|svg|sh|toml)$|^\.[a-z]+$|^[^.]+$/.test(name)
    const files = listFiles('.', isText)
    expect(files.map((file) => file.path)).toContain('package-lock.json')
    expect(files.filter((file) => host.test(file.text)).map((file) => file.path)).toEqual([])
  })
})
