import type { Log } from '@plumbline/api';
import { openStore } from '@plumbline/storage';
import { startArchivePacker } from './archive-packer.ts';
import { atMost } from './at-most.ts';
import type { Config } from './config.ts';
import { makeDataFolder } from './data-folder.ts';
import { startFigureWorker } from './figures.ts';
import { startChunks } from './jobs.ts';
import { createJudgePool } from './judge-pool.ts';
import { startPublisher } from './publisher.ts';
import { createReadPool } from './read-pool.ts';
import { serviceContext } from './service-context.ts';
import { studyDoer } from './study-threads.ts';

export type RunningWorker = {
  /** Begins nothing more, finishes what is under way, and closes the database. */
  readonly stop: () => Promise<void>;
};

/**
 * Does what nobody waits for, on the database of a server and without answering requests: publishes what is due, works out figures of lists, packs accepted
 * forms, and takes chunks of studies where those queue.
 */
export async function startWorker(config: Config, log: Log): Promise<RunningWorker> {
  makeDataFolder(config.dataFolder);
  const store = await openStore(config.databaseUrl);
  const judges = createJudgePool();
  const readers = createReadPool(log);
  const context = serviceContext(store, { judges, readers }, config);
  const publisher = startPublisher(context, log);
  const figures = startFigureWorker(context, log);
  const packer = startArchivePacker(context, log);
  const chunks = await startChunks(studyDoer(store, config), config.jobs, log);
  return {
    stop: async () => {
      // What it is at is finished; what it has not begun, or not finished in time, others do.
      await atMost(config.shutdownSeconds, chunks?.close() ?? Promise.resolve());
      await publisher.stop();
      await figures.stop();
      await packer.stop();
      await judges.close();
      await readers.close();
      await store.close();
    },
  };
}
