import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'

/** Switches burnt into the executable: it is this program and nothing else, and runs only what its archive holds. */
export function setFuses(executable: string): Promise<number> {
  return flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: false,
    // Electron looks at these seals on Windows and macOS only.
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  })
}
