import { parseSync } from 'vite'
import { expect, test } from 'vitest'
import { Role } from '../src/core/accounts/account.ts'
import { EvidenceRole } from '../src/core/catalogue/activity.ts'
import { Sex, stageNames } from '../src/core/catalogue/member.ts'
import { statuses } from '../src/core/checks/finding.ts'
import { listFiles, type SourceFile } from './support/source-files.ts'

/** The field's own terms are values in code too; where one is shown, a word of the catalogue stands for it. */
const values = new Set<string>([...Role.options, ...EvidenceRole.options, ...Sex.options, ...stageNames, ...statuses])

/** What is no word shown, though it looks like one, and why. */
const spared: Readonly<Record<string, string>> = {
  YYYY年M月D日: 'a way a day may be typed',
  '；': 'parts what is typed',
  文: 'stands for those whose font is loaded before printing',
  'Ctrl+K': 'a key has one name',
  'Shift+F3': 'a key has one name',
}

const han = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u
const key = /^[a-z]\w*(\.[\w\p{Script=Han}-]+)+$/u
const shownAttributes = ['title', 'label', 'placeholder', 'alt', 'aria-label', 'description']

type Node = Readonly<Record<string, unknown>>
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

/** Every node of a program; what is shown of it on screen, as far as one can tell, is said beside it. */
function walk(node: Node, see: (node: Node, isShown: boolean) => void, isShown = false): void {
  see(node, isShown)
  const shows = node.type === 'JSXAttribute' && isNode(node.name) && shownAttributes.includes(String(node.name.name))
  for (const inner of Object.values(node)) if (isNode(inner)) walk(inner, see, shows && inner === node.value)
}

/** What a node says, if it is a text. */
function textOf({ type, value }: Node): unknown {
  return type === 'TemplateElement' && isNode(value) ? value.raw : type === 'Literal' || type === 'JSXText' ? value : ''
}

/** The texts that a file of the window holds itself, rather than the catalogue of words. */
function findWords({ path, text }: SourceFile): string[] {
  const found: string[] = []
  walk({ program: parseSync(path, text).program }, (node, isShown) => {
    const said = textOf(node)
    const word = typeof said === 'string' ? said.trim() : ''
    const isWord = han.test(word) || ((isShown || node.type === 'JSXText') && /\p{L}{2}/u.test(word))
    if (isWord && !values.has(word) && !key.test(word) && !(word in spared)) found.push(word)
  })
  return found
}

test('no word on screen stands outside the catalogue of words', () => {
  const files = listFiles('src/renderer', (name) => /\.tsx?$/.test(name))
  const outside = files.filter(({ path }) => !path.startsWith('src/renderer/words/'))
  expect(outside.length).toBeGreaterThan(200)
  expect(outside.flatMap((file) => findWords(file).map((word) => `${file.path}: ${word}`))).toEqual([])
})

test.each([
  ["const a = '保存'", ['保存']],
  ['const a = `第$'.concat('{n}页`'), ['第', '页']],
  ['const a = <b>Save</b>', ['Save']],
  ['const a = <b title="Save" className="save" />', ['Save']],
  ["names.join('、')", ['、']],
  ["t('roster.stage.转出') // 注", []],
  ["status === '逾期'", []],
])('in %s the words are found', (text, words) => {
  expect(findWords({ path: 'some.tsx', text })).toEqual(words)
})
