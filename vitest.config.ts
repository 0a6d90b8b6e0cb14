import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const common = {
  exclude: ['**/node_modules/**', 'test/bench/**'],
  setupFiles: ['./test/fast-check-setup.ts'],
  testTimeout: 60_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    reporters: ['default', './test/count-reporter.ts'],
    projects: [
      {
        test: {
          ...common,
          name: 'code',
          // Every core: left to itself one is kept free, which of two is half.
          maxWorkers: availableParallelism(),
          sequence: { groupOrder: 0 },
          include: ['packages/*/test/**/*.test.ts', 'apps/*/test/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: [...common.exclude, 'test/e2e/**'],
          globalSetup: ['./packages/storage/test/support/postgres-setup.ts', './test/program/setup.ts'],
        },
      },
      {
        // In a browser, before a server of its own. Each file has both to itself, one file after another: they are measured against people's patience.
        test: {
          ...common,
          name: 'pages',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['./test/e2e/support/build-pages.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
