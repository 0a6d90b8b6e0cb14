import type { CasePage, CaseQuery, StudyCase } from '@plumbline/whatif';
import type { Actor } from '../actor.ts';
import { RulesNotKeptError, WrongStateError } from '../errors.ts';
import { outputsOf } from './finish-study.ts';
import { readableStudy } from './study-access.ts';
import type { StudyContext } from './study-context.ts';
import type { StudyOutputs } from './study-desk.ts';

/** A form of a study with what it is called. */
export type NamedCase = StudyCase & { readonly project: string };
export type NamedCases = Pick<CasePage, 'total'> & { readonly cases: readonly NamedCase[] };

/** The forms of a study that is done, those that moved furthest first. `RulesNotKeptError` for those that a rule moved, where that is not known. */
export async function studyCases(
  context: StudyContext,
  actor: Actor,
  { id, query }: { readonly id: string; readonly query: CaseQuery },
): Promise<NamedCases> {
  const page = await ofComparison(context, actor, id, (of) => context.desk.cases(of, query));
  if (query.filter?.rule !== undefined && !page.isByRule) throw new RulesNotKeptError(id);
  const cases: NamedCase[] = [];
  for (const one of page.cases) {
    const assessment = await context.store.assessments.find(one.assessment);
    cases.push({ ...one, project: assessment?.projectName ?? '' });
  }
  return { total: page.total, cases };
}

/** Asks the desk about a comparison that is done; hands its chunks in where the desk has not read them yet. */
export async function ofComparison<T>(
  { store }: StudyContext,
  actor: Actor,
  id: string,
  ask: (of: StudyOutputs) => Promise<T | 'unknown'>,
): Promise<T> {
  const { study } = await readableStudy(store, actor, id);
  if (study.state !== 'done' || study.kind !== 'comparison')
    throw new WrongStateError('study', id, study.kind === 'matrix' ? 'a matrix' : study.state, 'read by case');
  const known = await ask({ study: id, outputs: null });
  if (known !== 'unknown') return known;
  const answer = await ask({ study: id, outputs: await outputsOf(store, id) });
  if (answer === 'unknown') throw new Error(`Study ${id} is done, and not all of its chunks are there`);
  return answer;
}
