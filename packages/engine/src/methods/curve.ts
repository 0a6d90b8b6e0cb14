import { Rational } from '@plumbline/core';
import { constant, type Formula, minus, plus, times } from '../programs/formula.ts';
import { type ScoreMethod, taken, unknown } from './method.ts';

/** Straight lines between given points, level outside them: R37. The branches are the points' intervals. */
export const curve: ScoreMethod<'curve'> = {
  evaluate: ({ of, points }, context) => {
    const { maxScore } = context;
    const x = context.number(of);
    if (x === null) return unknown;
    const knots = points.map(({ at, share }) => ({ at: context.resolve(at), share: context.resolve(share) }));
    const right = knots.findIndex(({ at }) => x.compare(at) < 0);
    const from = knots[right === -1 ? knots.length - 1 : right - 1];
    const to = knots[right];
    if (!from) return taken(maxScore.times(knots[0]?.share ?? Rational.zero), 'before');
    if (!to) return taken(maxScore.times(from.share), 'after');
    const along = x.minus(from.at).over(to.at.minus(from.at));
    return taken(maxScore.times(from.share.plus(to.share.minus(from.share).times(along))), `segment:${right}`);
  },
  formula: ({ of, points }, { number, resolve, maxScore }) => {
    const x = number(of);
    if (x === null) return null;
    const knots = points.map(({ at, share }) => ({ at: resolve(at), share: resolve(share) }));
    const ofMaximum = (share: Formula) => times(maxScore, share);
    const level = (share: Rational | undefined) => ofMaximum(constant(share ?? Rational.zero));
    const bands = knots.map(({ at, share }, index) => {
      const next = knots[index + 1];
      if (!next) return { from: constant(at), value: level(share) };
      const slope = next.share.minus(share).over(next.at.minus(at));
      const along = times(minus(x, constant(at)), constant(slope));
      return { from: constant(at), value: ofMaximum(plus(constant(share), along)) };
    });
    return { kind: 'first', of: x, bands: bands.reverse(), below: level(knots[0]?.share) };
  },
  branches: ({ points }) => ['before', ...points.slice(1).map((_, index) => `segment:${index + 1}`), 'after'],
  reads: ({ of }) => [of],
  fullMarksAt: ({ of, points }, context) =>
    points
      .filter(({ share }) => context.resolve(share).compare(Rational.one) >= 0)
      .map(({ at }) => ({ fact: of, value: context.resolve(at) })),
};
