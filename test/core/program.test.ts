import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { programVersion } from '../../src/core/program.ts'
import { root } from '../support/source-files.ts'

test('the program names itself by the version in package.json', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  expect(programVersion).toBe(version)
})
