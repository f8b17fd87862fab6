import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses'

/** Switches burnt into the executable: it is this program and nothing else, and runs only what its archive holds. */
export const fuses = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  // Electron looks at these seals on Windows and macOS only.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
} as const

/** Burns them, and reads them back: a program that is not what it ought to be is not packed. */
export async function setFuses(executable: string): Promise<void> {
  await flipFuses(executable, { version: FuseVersion.V1, ...fuses })
  const wrong = await findWrongFuses(executable)
  if (wrong.length > 0) throw new Error(`fuses that are not as they ought to be: ${wrong.join(', ')}`)
}

/** The names of those that an executable has otherwise. */
export async function findWrongFuses(executable: string): Promise<string[]> {
  const wire: Readonly<Record<number, unknown>> = { ...(await getCurrentFuseWire(executable)) }
  return Object.entries(fuses)
    .filter(([fuse, isOn]) => wire[Number(fuse)] !== (isOn ? FuseState.ENABLE : FuseState.DISABLE))
    .map(([fuse]) => FuseV1Options[Number(fuse)] ?? fuse)
}
