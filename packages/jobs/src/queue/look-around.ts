import { reasonOf } from '../chunks/retries.ts';
import { enqueue, isWanted, type QueueDesk, stored, takeBack } from './queue-desk.ts';

/**
 * Looks every now and then at what is stored, so that nothing depends on being told: finds chunks that were done and not heard of, lets go of runs that
 * are not wanted any more, and queues again what the queue has lost, as a Redis does that is started anew without its memory.
 */
export function lookAround(desk: QueueDesk, pause: number): { readonly stop: () => Promise<void> } {
  let wasMissing = false;
  let looking: Promise<void> = Promise.resolve();
  let isLooking = false;
  const look = async () => {
    try {
      for (const run of [...desk.runs.values()]) {
        for (const chunk of await desk.work.done(run.id)) stored(desk, run, chunk, null);
        if (desk.runs.has(run.id) && !(await isWanted(desk, run.id))) await takeBack(desk, run.id);
      }
      const isMissing = await lacksChunks(desk);
      // What is done this moment is missing for a moment.
      if (isMissing && wasMissing) for (const run of desk.runs.values()) await enqueue(desk, run, run.pending());
      wasMissing = isMissing;
    } catch (error) {
      desk.onTrouble(reasonOf(error));
    }
  };
  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    looking = look().finally(() => {
      isLooking = false;
    });
  }, pause);
  return {
    stop: async () => {
      clearInterval(timer);
      await looking;
    },
  };
}

/** Whether fewer chunks are in the queue than there are to do. */
async function lacksChunks({ queue, runs }: QueueDesk): Promise<boolean> {
  const wanted = [...runs.values()].reduce((sum, run) => sum + run.pending().length, 0);
  if (wanted === 0) return false;
  const counts = await queue.getJobCounts('waiting', 'prioritized', 'delayed', 'active');
  return Object.values(counts).reduce((sum, count) => sum + count, 0) < wanted;
}
