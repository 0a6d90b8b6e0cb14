// The benchmark as one file of plain JavaScript: what it measures is what a built program runs, without the wrappers that a loader of
// TypeScript puts around functions. Peers stay where they are installed: some bring native addons.
import { build } from 'esbuild';

await build({
  entryPoints: ['test/bench/main.ts'],
  outfile: 'node_modules/.cache/plumbline/bench.mjs',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  external: [
    'json-rules-engine',
    'json-logic-engine',
    'cel-js',
    '@gorules/zen-engine',
    'decimal.js',
    'autocannon',
    'playwright-core',
    '@sparticuz/chromium',
  ],
  mainFields: ['module', 'main'],
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  logLevel: 'warning',
});
