import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { program, root } from './program.ts'

/** What Electron's window is linked with on Debian 12 and its kin. */
const depends = [
  'libasound2 | libasound2t64',
  'libatk-bridge2.0-0 | libatk-bridge2.0-0t64',
  'libcups2 | libcups2t64',
  'libdrm2',
  'libgbm1',
  'libgtk-3-0 | libgtk-3-0t64',
  'libnss3',
  'libxss1',
  'xdg-utils',
]

const architectures: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64', loong64: 'loong64' }

/**
 * Makes the .deb and answers its path. Its scripts touch only the program's own folder: catalogues lie where people put
 * them, so that neither removing nor purging takes one along.
 */
export function makeDeb(folder: string, out: string): string {
  const { name, version } = program
  const architecture = architectures[process.arch] ?? process.arch
  const tree = join(out, 'deb')
  const put = (path: string, text: string, mode = 0o644) => {
    mkdirSync(dirname(join(tree, path)), { recursive: true })
    writeFileSync(join(tree, path), text)
    chmodSync(join(tree, path), mode)
  }
  cpSync(folder, join(tree, 'opt', name), { recursive: true })
  mkdirSync(join(tree, 'usr/bin'), { recursive: true })
  symlinkSync(`/opt/${name}/${name}`, join(tree, 'usr/bin', name))
  const icons = join(tree, 'usr/share/icons/hicolor')
  cpSync(join(root, 'resources/icon/icon.svg'), join(icons, `scalable/apps/${name}.svg`))
  cpSync(join(root, 'resources/icon/icon.png'), join(icons, `512x512/apps/${name}.png`))
  put(`usr/share/applications/${name}.desktop`, desktopEntry)
  put('DEBIAN/control', control(architecture))
  // Chromium's own sandbox, for kernels that give ordinary users no namespaces.
  put(
    'DEBIAN/postinst',
    `#!/bin/sh\nset -e\nchown root:root /opt/${name}/chrome-sandbox\nchmod 4755 /opt/${name}/chrome-sandbox\n`,
    0o755,
  )
  const file = join(out, `${name}_${version}_${architecture}.deb`)
  const { status } = spawnSync('dpkg-deb', ['--root-owner-group', '-Zgzip', '-z6', '--build', tree, file], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error(`dpkg-deb ended with ${status}`)
  rmSync(tree, { recursive: true })
  return file
}

const desktopEntry = `[Desktop Entry]
Type=Application
Name=支部台账
Comment=党支部资料归档、检索、核对与迎检
Exec=/opt/${program.name}/${program.name} %f
Icon=${program.name}
Terminal=false
Categories=Office;
StartupWMClass=${program.name}
`

function control(architecture: string): string {
  return `Package: ${program.name}
Version: ${program.version}
Architecture: ${architecture}
Section: text
Priority: optional
Maintainer: Branch Ledger <branch-ledger@localhost>
Depends: ${depends.join(', ')}
Description: Archive manager for Party-branch ledgers
 Files scanned papers into the unit's own register, finds any page by its text,
 lists what is missing, and makes the bundle that an inspector takes away.
`
}
