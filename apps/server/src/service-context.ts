import { rememberingJudge, type ServiceContext } from '@plumbline/service';
import type { Store } from '@plumbline/storage';
import { v7 as uuidv7 } from 'uuid';
import type { Config } from './config.ts';
import { evidenceFilesIn } from './data-folder.ts';
import type { JudgePool } from './judge-pool.ts';
import type { ReadPool } from './read-pool.ts';

type Pools = { readonly judges: JudgePool; readonly readers: ReadPool };

/** What use cases have of the world in a process of ours. */
export const serviceContext = (
  store: Store,
  { judges, readers }: Pools,
  { dataFolder, deadline }: Config,
): ServiceContext => ({
  store,
  now: () => new Date().toISOString(),
  newId: () => uuidv7(),
  evidence: evidenceFilesIn(dataFolder),
  readForms: readers.readForms,
  judge: rememberingJudge(judges),
  deadline,
});
