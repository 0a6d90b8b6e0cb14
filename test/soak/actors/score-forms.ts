import { chance, pick, type Random } from '../../../packages/samples/src/random.ts';
import { type Actor, newForm, rulesFor, type World } from '../world.ts';

/** Has forms scored that nobody keeps, as other programs do. */
export const scoreForms: Actor = { name: 'scores forms', turn: scoreOne, crew: 2, rest: [5, 60] };

async function scoreOne(world: World, random: Random): Promise<void> {
  const form = newForm(world, random);
  const { ruleSetId, version } = rulesFor(form);
  const isKnown = !chance(random, 0.05);
  await world.people.nobody({
    method: 'POST',
    route: '/score',
    body: {
      form,
      rules: isKnown ? `${ruleSetId}@${version}` : `${ruleSetId}@9.9.9`,
      detail: pick(random, ['scores', 'scorecard', 'review']),
    },
    expects: [isKnown ? 200 : '404 not-found'],
  });
}
