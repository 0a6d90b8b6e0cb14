import fc from 'fast-check';
import { factsFor, PARAMETERS, type Use } from './words.ts';

/** Arithmetic over the numbers such a rule may read. Facts that are often unknown come seldom: one of them leaves the whole open. */
export function anyExpression(use: Use): fc.Arbitrary<string> {
  const numbers = factsFor(use)
    .filter(({ type }) => type === 'number')
    .map(({ name }) => name);
  const usual = numbers.filter((name) => USUAL.has(name));
  const names = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...usual, ...Object.keys(PARAMETERS)) },
    { weight: 1, arbitrary: fc.constantFrom(...numbers) },
  );
  const literal = fc.constantFrom('0', '1', '0.5', '2.25', '10', '3', '0.007');
  return fc.letrec<{ term: string }>((tie) => {
    const term = tie('term');
    return {
      term: fc.oneof(
        { depthSize: 'small' },
        { weight: 3, arbitrary: names },
        { weight: 2, arbitrary: literal },
        {
          weight: 4,
          arbitrary: fc.tuple(term, fc.constantFrom('+', '-', '*', '/'), term).map((parts) => `(${parts.join(' ')})`),
        },
        {
          weight: 1,
          arbitrary: fc.tuple(fc.constantFrom('abs', 'floor', 'ceil', '-'), term).map(([name, of]) => `${name}(${of})`),
        },
        {
          weight: 1,
          arbitrary: fc
            .tuple(fc.constantFrom('min', 'max'), fc.array(term, { minLength: 1, maxLength: 3 }))
            .map(([name, all]) => `${name}(${all.join(', ')})`),
        },
        { weight: 1, arbitrary: fc.tuple(term, term, term).map((all) => `clamp(${all.join(', ')})`) },
      ),
    };
  }).term;
}

const USUAL = new Set(['maxScore', 'ratio', 'executionRate', 'fiscalYear', 'indicatorCount', 'missedCount']);
