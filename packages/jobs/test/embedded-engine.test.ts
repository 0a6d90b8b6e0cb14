import { createChunkThreads, createEmbeddedEngine } from '../src/index.ts';
import { describeEngine, QUICK_RETRIES } from './contract/engine-contract.ts';
import { DIGEST_THREAD } from './support/thread-module.ts';

describeEngine({
  name: 'in threads of the process',
  open: async (work) =>
    createEmbeddedEngine({ work, threads: createChunkThreads(DIGEST_THREAD, { threads: 2 }) }, QUICK_RETRIES),
});
