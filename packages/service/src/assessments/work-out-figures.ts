import type { Store } from '@plumbline/storage';
import type { ServiceContext } from '../service-context.ts';
import { keepFigures } from './keep-figures.ts';

/** So many are asked for at a time. */
const SLICE = 200;
/** So many are worked out in a transaction: a commit waits for the disk, and others wait for a transaction. */
const TOGETHER = 10;

export type Watch = {
  /** Asked before each: a server that is to stop says no. */
  readonly goOn: () => boolean;
  /** An assessment of which nothing could be worked out; the others are not kept from it. */
  readonly failed: (assessmentId: string, error: unknown) => void;
};

/**
 * Works out what lists say of the assessments whose figures are unknown, as those of an earlier version of the program are; returns how many it did.
 */
export async function workOutFigures(
  { store }: Pick<ServiceContext, 'store'>,
  { goOn, failed }: Watch,
): Promise<number> {
  let done = 0;
  let after: string | null = null;
  for (;;) {
    const ids: readonly string[] = await store.assessments.withoutFigures(SLICE, after);
    for (let from = 0; from < ids.length; from += TOGETHER) {
      if (!goOn()) return done;
      const some = ids.slice(from, from + TOGETHER);
      const begun = performance.now();
      done += await workOutSome(store, some, failed);
      // As long as it worked it rests: nobody waits for this, and those who wait for something else have the same processor.
      await new Promise((resolve) => setTimeout(resolve, performance.now() - begun));
    }
    after = ids.at(-1) ?? null;
    if (after === null) return done;
  }
}

/** Together; where one of them fails each by itself, so that the others are not kept from it. */
async function workOutSome(store: Store, ids: readonly string[], failed: Watch['failed']): Promise<number> {
  try {
    await workOut(store, ids);
    return ids.length;
  } catch {
    let done = 0;
    for (const id of ids)
      try {
        await workOut(store, [id]);
        done++;
      } catch (error) {
        failed(id, error);
      }
    return done;
  }
}

const workOut = (store: Store, ids: readonly string[]) =>
  store.transaction(async (session) => {
    for (const id of ids) {
      const assessment = await session.assessments.find(id);
      if (assessment) await keepFigures(session, assessment);
    }
  });
