import { Rational } from '@plumbline/core';
import { printFact } from '../facts/fact-value.ts';
import { constant } from '../programs/formula.ts';
import { type ScoreMethod, unknown } from './method.ts';

/** The sum of its parts, each done, late or missing: R24. A part nobody has answered leaves the whole unknown. */
export const checklist: ScoreMethod<'checklist'> = {
  evaluate: ({ parts }, context) => {
    let points = Rational.zero;
    const branches: string[] = [];
    for (const { input, points: whole, latePoints } of parts) {
      const state = printFact(context.fact(input));
      if (state !== 'done' && state !== 'late' && state !== 'missing') return unknown;
      const given =
        state === 'done'
          ? context.resolve(whole)
          : state === 'late' && latePoints !== undefined
            ? context.resolve(latePoints)
            : Rational.zero;
      points = points.plus(given);
      branches.push(`${input}:${state}`);
    }
    return { points, branches };
  },
  formula: ({ parts }, { label, resolve }) => {
    let points = Rational.zero;
    for (const { input, points: whole, latePoints } of parts) {
      const state = label(input);
      if (state === 'done') points = points.plus(resolve(whole));
      else if (state === 'late' && latePoints !== undefined) points = points.plus(resolve(latePoints));
      else if (state !== 'late' && state !== 'missing') return null;
    }
    return constant(points);
  },
  branches: ({ parts }) =>
    parts.flatMap(({ input, latePoints }) => [
      `${input}:done`,
      ...(latePoints === undefined ? [] : [`${input}:late`]),
      `${input}:missing`,
    ]),
  reads: ({ parts }) => parts.map(({ input }) => input),
  fullMarksAt: () => [],
};
