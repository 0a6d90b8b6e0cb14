import { othersTurn } from '../others-turn.ts';
import type { ServiceContext } from '../service-context.ts';
import { keepFigures } from './keep-figures.ts';

/** So many are asked for at a time; each is worked out in a transaction of its own, so that others have their turn in between. */
const SLICE = 200;

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
    for (const id of ids) {
      if (!goOn()) return done;
      try {
        await workOut(store, id);
        done++;
      } catch (error) {
        failed(id, error);
      }
      await othersTurn();
    }
    after = ids.at(-1) ?? null;
    if (after === null) return done;
  }
}

const workOut = (store: ServiceContext['store'], id: string) =>
  store.transaction(async (session) => {
    const assessment = await session.assessments.find(id);
    if (assessment) await keepFigures(session, assessment);
  });
