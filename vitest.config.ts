import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/support/longest-first.ts'

export default defineConfig({
  test: {
    reporters: ['default', './test/support/summary-reporter.ts'],
    // Most tests wait for an engine or a window in a process of its own.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    setupFiles: ['./test/support/end-file.ts'],
    // A busy machine may take its time; what is waited for still has to come.
    expect: { poll: { timeout: 15_000 } },
    // What one file loads, the next need not; what a file opens it closes (support/file-ends.ts).
    isolate: false,
    // What the tests start from source is compiled once.
    env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/compiled', import.meta.url)) },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/{bench,cli,core,engine,fuzz,main,soak}/**/*.test.ts', 'test/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'screens',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          environment: './test/support/jsdom-on-node.ts',
          setupFiles: ['./test/support/fresh-profile.ts'],
          testTimeout: 90_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'desktop',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/support/desktop.ts'],
          // A window on a busy machine may miss a click; the summary names what passed only the second time.
          retry: 1,
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
