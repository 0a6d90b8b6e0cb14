import type { Log } from '@plumbline/api';
import { type ServiceContext, workOutFigures } from '@plumbline/service';
import { logFailure } from './log-failure.ts';

export type FigureWorker = {
  /** Begins no other, and resolves when the one that has begun is over. */
  readonly stop: () => Promise<void>;
};

/** Works out, beside the requests, what lists say of assessments that an earlier version of the program left behind. */
export function startFigureWorker(context: ServiceContext, log: Log): FigureWorker {
  let isStopping = false;
  const failed = (assessmentId: string, error: unknown) => logFailure(log, error, { assessmentId });
  const work = workOutFigures(context, { goOn: () => !isStopping, failed }).then(
    (assessments) => {
      if (assessments > 0) log.info({ assessments }, 'figures of assessments worked out');
    },
    (error: unknown) => failed('', error),
  );
  return {
    stop: () => {
      isStopping = true;
      return work;
    },
  };
}
