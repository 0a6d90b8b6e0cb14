import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/*/test/**/*.test.ts', 'apps/*/test/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'test/bench/**'],
    setupFiles: ['./test/fast-check-setup.ts'],
    reporters: ['default', './test/count-reporter.ts'],
    testTimeout: 60_000,
  },
});
