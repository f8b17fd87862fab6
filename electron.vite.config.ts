import { cpSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The schema's steps are read as files: they lie beside the built engine as they lie beside its source. */
const copyMigrations = {
  name: 'copy-migrations',
  closeBundle: () => cpSync(at('src/engine/store/migrations'), at('out/main/migrations'), { recursive: true }),
}

/** The first file must stay the CommonJS that it is. */
const copyStart = {
  name: 'copy-start',
  closeBundle: () => cpSync(at('src/main/start.cjs'), at('out/main/start.cjs')),
}

export default defineConfig({
  main: {
    plugins: [copyMigrations, copyStart],
    build: {
      // The oldest Node that the host runs on; the engine's own is newer.
      target: 'node20',
      // As many small files, the window waits for each of them in turn.
      externalizeDeps: { exclude: ['zod'] },
      // The engine and its workers are processes and threads of their own: each an entry beside the host.
      rollupOptions: {
        input: {
          index: at('src/main/index.ts'),
          engine: at('src/engine/process.ts'),
          look: at('src/engine/verify/look-thread.ts'),
          worker: at('src/engine/workers/worker.ts'),
          'check-thread': at('src/engine/bundle/check-thread.ts'),
          'write-thread': at('src/engine/bundle/write-thread.ts'),
        },
        // In one folder, so that whatever starts a thread finds its entry beside itself.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: 'node20',
      // A sandboxed preload must be one CommonJS file.
      rollupOptions: {
        input: { index: at('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src/renderer'),
    plugins: [react()],
    // The oldest Chromium that the window runs on.
    build: { target: 'chrome130', minify: true, rollupOptions: { input: { index: at('src/renderer/index.html') } } },
  },
})
