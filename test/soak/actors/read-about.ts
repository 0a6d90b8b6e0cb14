import { integer, pick, type Random } from '../../../packages/samples/src/random.ts';
import type { Request } from '../answers.ts';
import type { Actor, World } from '../world.ts';

/** Looks around: lists, the overview, the journal, past forms as columns, what whoever runs the server asks. */
export const readAbout: Actor = { name: 'looks around', turn: readOne, crew: 1, rest: [20, 150] };

type Look = (random: Random) => Pick<Request, 'route' | 'at' | 'query'>;

const year = (random: Random) => String(integer(random, 2020, 2024));

const LOOKS: readonly [Look, ...Look[]] = [
  (random) => ({
    route: '/assessments',
    query: { limit: '50', sort: pick(random, ['updated', 'total', 'difference', 'name']), fiscalYear: year(random) },
  }),
  () => ({ route: '/assessments', query: { state: 'submitted', search: '第1' } }),
  (random) => ({ route: '/portfolio', query: { fiscalYear: year(random) } }),
  () => ({ route: '/journal', query: { limit: '100' } }),
  () => ({ route: '/drafts', query: { limit: '50' } }),
  () => ({ route: '/rule-sets' }),
  () => ({ route: '/archive' }),
  (random) => ({ route: '/archive/:fiscalYear', at: { fiscalYear: year(random) } }),
  (random) => ({ route: '/assessment-list', query: { format: 'csv', fiscalYear: year(random) } }),
];

async function readOne({ people }: World, random: Random): Promise<void> {
  await people.auditor({ method: 'GET', ...pick(random, LOOKS)(random), expects: [200] });
}
