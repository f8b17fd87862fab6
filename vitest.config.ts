import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    reporters: ['default', './test/support/summary-reporter.ts'],
    // Most tests wait for an engine in a process of its own.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/{bench,cli,core,engine,fuzz,main,soak}/**/*.test.ts', 'test/*.test.ts'],
          setupFiles: ['./test/support/end-file.ts'],
          testTimeout: 60_000,
          hookTimeout: 30_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'screens',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['./test/support/end-file.ts'],
          environment: './test/support/jsdom-on-node.ts',
          testTimeout: 90_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'desktop',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/support/desktop.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
