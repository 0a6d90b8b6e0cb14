import type { Log } from '@plumbline/api';
import { packArchive, type ServiceContext } from '@plumbline/service';
import { logFailure } from './log-failure.ts';

/** So often somebody looks whether forms wait to be packed, in milliseconds. Whoever needs them sooner packs them. */
const PAUSE = 5_000;

export type ArchivePacker = {
  /** Looks no more, and resolves when a look that has begun is over. */
  readonly stop: () => Promise<void>;
};

/** Packs accepted forms for studies, beside the requests; another process on the same database may do it as well. */
export function startArchivePacker(context: ServiceContext, log: Log, pause = PAUSE): ArchivePacker {
  let isStopping = false;
  let timer: NodeJS.Timeout | undefined;
  let look = Promise.resolve();
  const begin = () => {
    look = packOnce(context, log, () => !isStopping).then(() => {
      if (!isStopping) timer = setTimeout(begin, pause);
    });
  };
  begin();
  return {
    stop: () => {
      isStopping = true;
      clearTimeout(timer);
      return look;
    },
  };
}

async function packOnce(context: ServiceContext, log: Log, goOn: () => boolean): Promise<void> {
  try {
    const changes = await packArchive(context, goOn);
    if (changes > 0) log.info({ changes }, 'accepted forms packed');
  } catch (error) {
    logFailure(log, error);
  }
}
