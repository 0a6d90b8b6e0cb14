import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ThreadModule } from '../../src/index.ts';

const tsx = new URL('index.mjs', pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm/api')));

/** The module of {@link file://./digest-thread.ts}, with a loader of TypeScript of its own. */
export const DIGEST_THREAD: ThreadModule = {
  filename: fileURLToPath(new URL('./digest-thread.ts', import.meta.url)),
  execArgv: [
    '--import',
    `data:text/javascript,${encodeURIComponent(`import { register } from '${tsx}'; register();`)}`,
  ],
};
