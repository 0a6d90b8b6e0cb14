import type { Store } from '@plumbline/storage';
import { type PlannedStudy, readPlan } from './study-question.ts';

/** What a study asks, with the documents as they were when it was asked, and what it found; `result` is null where it is not done. */
export type KeptQuestion = { readonly plan: PlannedStudy; readonly result: string | null };

/** The question of a study that is kept, for whoever may read the whole database; null where there is none. */
export async function keptQuestion({ studies }: Pick<Store, 'studies'>, id: string): Promise<KeptQuestion | null> {
  const [plan, result] = [await studies.plan(id), await studies.result(id)];
  return plan === null ? null : { plan: readPlan(plan), result };
}
