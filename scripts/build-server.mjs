// The server as plain JavaScript, in one file, and what runs on a thread of its own in another: it starts in a third of a second, and runs without the wrappers that a loader of
// TypeScript puts around functions. What brings native code, files or workers of its own stays where it is installed. With `--command` the command line is made
// as well, for tests and benchmarks that start `plumbline serve` and `plumbline worker` again and again.
import { build } from 'esbuild';

const names = ['main', 'judge-worker', 'read-worker', 'write-worker', 'study-worker', 'desk-worker'];
const entries = names.map((name) => ({ in: `apps/server/src/${name}.ts`, out: name }));
if (process.argv.includes('--command')) entries.push({ in: 'apps/cli/src/main.ts', out: 'plumbline' });

await build({
  entryPoints: entries,
  outdir: 'apps/server/dist',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  external: [
    ...['better-sqlite3', 'bullmq', 'ioredis', 'pg', 'pg-native', 'pino', 'piscina', 'prom-client', 'swagger-ui-dist'],
    ...['docx', 'exceljs', 'mammoth', 'pdfjs-dist', 'pdfmake'],
  ],
  mainFields: ['module', 'main'],
  banner: {
    js: "import { createRequire as bundleRequire } from 'node:module'; const require = bundleRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
