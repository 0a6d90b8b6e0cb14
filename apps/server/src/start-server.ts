import { fileURLToPath } from 'node:url';
import { createApp, createIdentity, type FirstLogIn, type Log, prepareFirstStart } from '@plumbline/api';
import { openCatalog } from '@plumbline/catalog';
import { loadBundledVersions } from '@plumbline/service';
import { kyselyOf, openStore } from '@plumbline/storage';
import { addressOf } from './address-of.ts';
import { startArchivePacker } from './archive-packer.ts';
import { atMost } from './at-most.ts';
import type { Config } from './config.ts';
import { checkRoomIn, makeDataFolder, secretIn } from './data-folder.ts';
import { type Demonstration, loadDemonstration } from './demonstration.ts';
import { startFigureWorker } from './figures.ts';
import { createJudgePool } from './judge-pool.ts';
import { type Listening, listen } from './listen.ts';
import { pageFilesIn } from './page-files.ts';
import { startPublisher } from './publisher.ts';
import { createReadPool } from './read-pool.ts';
import { serviceContext } from './service-context.ts';
import { startStudies } from './studies.ts';
import { createWritePool } from './write-pool.ts';

export type RunningServer = {
  readonly url: string;
  /** What to tell whoever started a new server; null where it was started before. */
  readonly firstLogIn: FirstLogIn | null;
  /** What there is to try; null where nothing was loaded now. */
  readonly demonstration: Demonstration | null;
  /** Takes no more requests, finishes those under way, and closes the database. */
  readonly stop: () => Promise<void>;
};

/** Opens the database, brings it up to date, loads the rule sets that come with the program, and answers requests. */
export async function startServer(config: Config, log: Log): Promise<RunningServer> {
  const listening = await listen(config);
  try {
    return await serveApp(config, log, listening);
  } catch (error) {
    await listening.stop(0);
    throw error;
  }
}

async function serveApp(config: Config, log: Log, listening: Listening): Promise<RunningServer> {
  const { url } = listening;
  const publicUrl = config.publicUrl ?? url;
  makeDataFolder(config.dataFolder);
  const secret = config.secret ?? (await secretIn(config.dataFolder));
  const store = await openStore(config.databaseUrl);
  const judges = createJudgePool();
  const writers = createWritePool();
  const readers = createReadPool(log);
  const context = serviceContext(store, { judges, readers }, config);
  const { kysely, type } = kyselyOf(store);
  const database = { db: kysely, type };
  const identity = await createIdentity(
    { database, secret, publicUrl, newId: context.newId, oidc: config.oidc },
    store,
  );
  await loadBundledVersions(context, await openCatalog(BUNDLED));
  const firstLogIn = await prepareFirstStart(context, identity, config.organisation);
  const demonstration = config.isDemo ? await loadDemonstration(context, identity) : null;
  const { limits, trustProxy } = config;
  const studies = await startStudies(context, config, log);
  let isReady = true;
  const app = createApp({
    context: studies.context,
    identity,
    log,
    limits,
    publicUrl,
    addressOf: addressOf(trustProxy),
    isReady: () => isReady,
    checkFiles: () => checkRoomIn(config.dataFolder),
    writeDocument: writers.writeDocument,
    pages: pageFilesIn(PAGES),
  });
  listening.answerWith(app.fetch);
  await studies.begin();
  const publisher = config.isBackground ? startPublisher(context, log) : null;
  const figures = config.isBackground ? startFigureWorker(context, log) : null;
  const packer = config.isBackground ? startArchivePacker(context, log) : null;
  const stop = async () => {
    isReady = false;
    await listening.stop(config.shutdownSeconds);
    await publisher?.stop();
    await figures?.stop();
    await packer?.stop();
    await atMost(QUEUE_SECONDS, studies.stop());
    await judges.close();
    await readers.close();
    await writers.close();
    await store.close();
  };
  return { url, firstLogIn, demonstration, stop };
}

/** How long a queue that does not answer may take to be left; with the requests it is less than systemd waits. */
const QUEUE_SECONDS = 5;

/** The rule sets lie beside the applications. */
const BUNDLED = fileURLToPath(new URL('../../../rules', import.meta.url));

/** As `scripts/build-admin.ts` leaves them. */
const PAGES = fileURLToPath(new URL('../../admin/dist', import.meta.url));
