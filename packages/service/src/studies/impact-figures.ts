import { Rational, type RuleSet, type StudyResult } from '@plumbline/core';

/** What somebody who decides about a draft reads of a study first; the rest stands in the study. */
export function impactFigures(result: StudyResult, candidate: RuleSet, dataDate: string | null) {
  const { population, compared, raised, lowered, change, byYear, engineVersion, question } = result;
  return {
    schemaVersion: 2,
    simulation: true,
    engineVersion,
    population: {
      years: byYear.map(({ key }) => Number(key)),
      forms: population.forms,
      digest: population.digest,
      compared,
      dataDate,
    },
    base: question.base,
    candidateHash: question.candidate.hash,
    cards: {
      raised,
      lowered,
      meanChange: change.mean,
      grades: gradeMoves(result, candidate),
      worstUnit: worstUnit(result),
    },
  };
}

/** How many forms rose and fell by a grade or more, as the candidate orders them; below every grade is lowest. */
function gradeMoves({ migration }: StudyResult, { grades }: RuleSet): { readonly up: number; readonly down: number } {
  const order = [...grades].sort((one, other) => Rational.of(one.from).compare(Rational.of(other.from)));
  const rankOf = (id: string | null) => order.findIndex((grade) => grade.id === id);
  let up = 0;
  let down = 0;
  for (const { from, to, forms } of migration) {
    if (rankOf(to) > rankOf(from)) up += forms;
    else if (rankOf(to) < rankOf(from)) down += forms;
  }
  return { up, down };
}

/** The unit that loses most on average, to two places; null where none loses. */
function worstUnit({ byUnit }: StudyResult): { readonly key: string; readonly mean: string } | null {
  let worst: { readonly key: string; readonly mean: Rational } | null = null;
  for (const { key, change, count } of byUnit) {
    if (!change.startsWith('-')) continue;
    const mean = Rational.of(change).over(Rational.of(BigInt(count)));
    if (worst === null || mean.compare(worst.mean) < 0) worst = { key, mean };
  }
  return worst && { key: worst.key, mean: worst.mean.round({ places: 2, mode: 'half-up' }) };
}
