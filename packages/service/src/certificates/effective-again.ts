import { type Certificate, Rational, type Scorecard, type SelfEvaluation } from '@plumbline/core';
import { type CompiledRuleSet, totalWithGiven } from '@plumbline/engine';
import { isSettable } from '../assessments/settable-points.ts';
import { type CertificateDifference, difference } from './certificate-difference.ts';

type Effective = NonNullable<Certificate['effective']>;

/**
 * What does not hold of the points that people set: each must be of an item of its own and within its bounds, stand beside what the rules gave it, and
 * all together make the total that is stated. Their reasons are what somebody wrote, and nothing follows from them.
 */
export function effectiveAgain(
  { overrides, total, rating }: Effective,
  compiled: CompiledRuleSet,
  form: SelfEvaluation,
  scorecard: Scorecard,
): readonly CertificateDifference[] {
  const found = totalWithGiven(
    compiled,
    form,
    new Map(overrides.map(({ index, score }) => [index, Rational.of(score)])),
  );
  return [
    ...overrides.flatMap((override, at) =>
      faultsOf(override, `/effective/overrides/${at}`, overrides.slice(0, at), scorecard),
    ),
    ...difference('/effective/total', total, found.total?.toPlain() ?? null),
    ...difference('/effective/rating', rating, found.rating?.id ?? null),
  ];
}

function faultsOf(
  { index, computed, score }: Effective['overrides'][number],
  path: string,
  before: Effective['overrides'],
  { items }: Scorecard,
): CertificateDifference[] {
  const item = items.find((one) => one.index === index);
  const isSecond = before.some((one) => one.index === index);
  if (item === undefined || isSecond) return [{ path: `${path}/index`, stated: String(index), found: null }];
  const isWithin = isSettable(Rational.of(score), item);
  return [
    ...difference(`${path}/computed`, computed, item.score),
    ...(isWithin ? [] : [{ path: `${path}/score`, stated: score, found: item.maxScore }]),
  ];
}
