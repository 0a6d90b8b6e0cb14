// The server as plain JavaScript, in one file, and what runs on a thread of its own in another: it starts in a third of a second, and runs without the wrappers that a loader of
// TypeScript puts around functions. What brings native code, files or workers of its own stays where it is installed.
import { build } from 'esbuild';

await build({
  entryPoints: ['main', 'judge-worker', 'read-worker', 'write-worker', 'study-worker', 'desk-worker'].map(
    (name) => `apps/server/src/${name}.ts`,
  ),
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
