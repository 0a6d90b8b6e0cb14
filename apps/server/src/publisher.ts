import type { Log } from '@plumbline/api';
import { publishDue, type ServiceContext } from '@plumbline/service';
import { logFailure } from './log-failure.ts';

/** So often somebody looks whether a publication is due, in milliseconds: people give a day and a time of it. */
const PAUSE = 15_000;

export type Publisher = {
  /** Looks no more, and resolves when a look that has begun is over. */
  readonly stop: () => Promise<void>;
};

/**
 * Publishes what is scheduled when the time has come, and at once what became due while no server ran. What fails is looked at again the next time; another
 * process on the same database may look as well.
 */
export function startPublisher(context: ServiceContext, log: Log, pause = PAUSE): Publisher {
  let look = lookOnce(context, log);
  let isLooking = true;
  const over = () => {
    isLooking = false;
  };
  void look.then(over);
  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    look = lookOnce(context, log);
    void look.then(over);
  }, pause);
  return {
    stop: async () => {
      clearInterval(timer);
      await look;
    },
  };
}

async function lookOnce(context: ServiceContext, log: Log): Promise<void> {
  try {
    const { published, suspended } = await publishDue(context);
    for (const { ruleSetId, version, draftId } of published)
      log.info({ ruleSetId, version, draftId }, 'published as scheduled');
    for (const { draftId, reason } of suspended) log.warn({ draftId, reason }, 'scheduled publication suspended');
  } catch (error) {
    logFailure(log, error);
  }
}
