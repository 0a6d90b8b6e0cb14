import type { UnitPairs } from '@plumbline/whatif';
import type { Actor } from '../actor.ts';
import { ofComparison } from './study-cases.ts';
import type { StudyContext } from './study-context.ts';

/** The forms of a study that is done by their totals before and after: of so many units that moved furthest, and of all others together. */
export const studyPairs = (
  context: StudyContext,
  actor: Actor,
  { id, units }: { readonly id: string; readonly units: number },
): Promise<readonly UnitPairs[]> => ofComparison(context, actor, id, (of) => context.desk.pairs(of, units));
