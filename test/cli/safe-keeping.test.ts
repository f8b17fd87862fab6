import { execFile } from 'node:child_process'
import { open, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../support/engine.ts'
import { goodJpeg } from '../support/files.ts'

const ledger = fileURLToPath(new URL('../../src/cli/ledger.ts', import.meta.url))
const passphrase = '江边的梧桐又落叶了 1978'

/** Runs commands as a person would, from a folder, with or without the passphrase of sealed backups. */
function openShell(folder: string) {
  return (secret: string | null, ...args: string[]) =>
    new Promise<{ status: number; said: string }>((resolve) => {
      const env = { ...process.env, INIT_CWD: folder, ...(secret !== null && { LEDGER_PASSPHRASE: secret }) }
      const child = execFile(process.execPath, [ledger, ...args], { env }, (_, stdout, stderr) =>
        resolve({ status: child.exitCode ?? -1, said: stdout + stderr }),
      )
    })
}

async function damageHead(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  await handle.write(Buffer.alloc(512, 0x5a), 0, 512, 0)
  await handle.close()
}

it('heals from a sealed place on the command line: an original, and, once it was said what is lost, the database', {
  timeout: 240_000,
}, async () => {
  const folder = await temporaryFolder()
  const run = openShell(folder)
  await writeFile(join(folder, 'a.jpg'), await goodJpeg())
  await run(null, 'init', 'c', '--branch', '试验支部')
  await run(null, 'import', 'c', 'a.jpg')
  expect(await run(null, 'backup', 'c', 'disk', '--seal', 'passphrase')).toMatchObject({
    status: 2,
    said: expect.stringContaining('LEDGER_PASSPHRASE'),
  })
  expect(await run(passphrase, 'backup', 'c', 'disk', '--seal', 'passphrase')).toMatchObject({ status: 0 })

  const originals = await readdir(join(folder, 'c/originals'), { recursive: true, withFileTypes: true })
  const kept = originals.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  for (const file of kept) await rm(file)
  expect(await run(`${passphrase}!`, 'heal', 'c', 'disk')).toMatchObject({
    status: 2,
    said: expect.stringContaining('口令不对'),
  })
  const healed = await run(passphrase, 'heal', 'c', 'disk')
  expect(healed).toMatchObject({ status: 0, said: expect.stringContaining('修复 1 个') })

  await damageHead(join(folder, 'c/catalogue.db'))
  const offered = await run(passphrase, 'heal', 'c', 'disk')
  expect(offered).toMatchObject({ status: 1, said: expect.stringContaining('已损坏') })
  const [, at = ''] = /--at (\S+)/.exec(offered.said) ?? []
  expect(await run(passphrase, 'heal', 'c', 'disk', '--at', at)).toMatchObject({
    status: 0,
    said: expect.stringContaining('核验通过'),
  })
  const printed = await run(null, 'succession', 'c', '--out', 'list', '--from', '甲')
  expect(printed).toMatchObject({ status: 0, said: expect.stringContaining('交接清单.pdf') })
})
