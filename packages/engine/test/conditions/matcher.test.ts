import { type Comparison, type Condition, type ConditionTrace, OPERATORS, Rational } from '@plumbline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expand, factsRead } from '../../src/conditions/condition-tree.ts';
import { matchDirectly } from '../../src/conditions/direct-matcher.ts';
import { holds, PARAMETER_PREFIX } from '../../src/conditions/evaluate.ts';
import { buildMatcher, type Matcher, type MatchOptions } from '../../src/conditions/matcher.ts';
import { match as matchByEngine } from '../../src/conditions/reference-matcher.ts';
import type { Facts, FactValue } from '../../src/facts/fact-value.ts';

const match = (matcher: Matcher, facts: Facts, options: MatchOptions = {}) =>
  matchByEngine({ matcher, facts, options });

const FACTS = ['a', 'b', 'c', 'd'];

const anyFact: fc.Arbitrary<FactValue> = fc.oneof(
  fc.constantFrom<FactValue>(null, true, false, 'x', 'xy', '5', ''),
  fc
    .tuple(fc.constantFrom('0', '5', '-5', '0.05', '100000'), fc.constantFrom(null, '次', 'proportion'))
    .map(([text, dimension]) => ({ value: Rational.of(text), dimension })),
);
const anyValue: fc.Arbitrary<Comparison['value']> = fc.oneof(
  fc.constantFrom<Comparison['value']>(
    null,
    true,
    false,
    'x',
    '5',
    '5%',
    '10万次',
    '3元',
    '-5.0',
    ['5', 'x'],
    ['10万次'],
    [],
  ),
  fc.constantFrom(...FACTS).map((fact) => ({ fact })),
  fc.constant({ parameter: 'limit' }),
);
/** Any condition at all, sensible or not: what must agree is what both make of it. */
const anyCondition = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.record({ fact: fc.constantFrom(...FACTS), operator: fc.constantFrom(...OPERATORS), value: anyValue }),
    fc.record({ all: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('tree') }),
    fc.constantFrom({ condition: 'named' }, { condition: 'nested' }),
  ),
})).tree;
const named = (leaf: Condition): Record<string, Condition> => ({
  named: leaf,
  nested: { any: [{ not: { condition: 'named' } }, { fact: 'a', operator: 'present', value: false }] },
});

const limit = { [`${PARAMETER_PREFIX}limit`]: { value: Rational.of('5'), dimension: null } };
const matcherFor = (conditions: readonly Condition[], names: Record<string, Condition> = {}) =>
  buildMatcher(conditions.map((condition, index) => ({ id: `rule-${index}`, condition: expand(condition, names) })));

/** What a trace's own parts say about its truth. */
function truthOf(trace: ConditionTrace): boolean {
  if ('all' in trace) return trace.all.every(truthOf);
  if ('any' in trace) return trace.any.some(truthOf);
  if ('not' in trace) return !truthOf(trace.not);
  return trace.truth === true;
}

function* nodes(trace: ConditionTrace): Generator<ConditionTrace> {
  yield trace;
  const below = 'all' in trace ? trace.all : 'any' in trace ? trace.any : 'not' in trace ? [trace.not] : [];
  for (const one of below) yield* nodes(one);
}

describe('json-rules-engine and the direct evaluation', () => {
  it('agree on any condition over any facts, and the trace says why', async () => {
    const facts = fc.record({ a: anyFact, b: anyFact, c: anyFact, d: anyFact });
    const leaf = fc.record({
      fact: fc.constantFrom(...FACTS),
      operator: fc.constantFrom(...OPERATORS),
      value: anyValue,
    });
    const answers = { true: 0, false: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyCondition, { minLength: 1, maxLength: 5 }),
        leaf,
        facts,
        async (conditions, one, read) => {
          const known: Facts = { ...read, ...limit };
          const matcher = matcherFor(conditions, named(one));
          const matches = await match(matcher, known, { exhaustive: true });
          const asked = await match(matcher, known);
          const direct = matchDirectly({ matcher, facts: known, options: { exhaustive: true } });
          const spoken = (all: typeof matches) => all.map(({ rule, matched, trace }) => [rule, matched, trace()]);
          expect(spoken(direct)).toEqual(spoken(matches));
          const won = (all: typeof matches) => all.flatMap(({ rule, matched }) => (matched ? [rule] : []));
          expect(won(asked)).toEqual(won(matches));
          expect(won(matchDirectly({ matcher, facts: known, options: {} }))).toEqual(won(matches));
          expect(matches.map(({ rule }) => rule)).toEqual(conditions.map((_, index) => `rule-${index}`));
          for (const [index, condition] of conditions.entries()) {
            const expected = holds(expand(condition, named(one)), known);
            answers[`${expected}`]++;
            expect(matches[index]?.matched).toBe(expected);
            const trace = matches[index]?.trace();
            expect(trace?.truth).toBe(expected);
            for (const node of trace ? nodes(trace) : []) {
              if (!('fact' in node)) expect(node.truth).toBe(truthOf(node));
              else if (node.truth === null)
                expect(
                  holds({ fact: node.fact, operator: 'equal', value: null } as Condition, known) || node.read !== null,
                ).toBe(true);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(Math.min(answers.true, answers.false)).toBeGreaterThan(0);
  });

  it('keep rules with names of their own apart from what the engine calls its events', async () => {
    const ids = ['error', 'success', 'failure', 'constructor', 'to-string'];
    const rules = ids.map((id) => ({ id, condition: { fact: 'a', operator: 'equal', value: true } as const }));
    const matches = await match(buildMatcher(rules), { a: true });
    expect(matches.map(({ rule, matched }) => [rule, matched])).toEqual(ids.map((id) => [id, true]));
  });

  it('answer for every rule of every run, however many runs are under way', async () => {
    const matcher = matcherFor(
      [{ fact: 'a', operator: 'equal', value: true }, { not: { condition: 'named' } }],
      named({ fact: 'a', operator: 'equal', value: true }),
    );
    const run = async (index: number) => {
      for (let tick = 0; tick < index * 3; tick++) await null;
      return (await match(matcher, { a: index % 2 === 0 }, { exhaustive: true })).map(({ matched }) => matched);
    };
    const answers = await Promise.all(Array.from({ length: 60 }, (_, index) => run(index)));
    expect(answers).toEqual(Array.from({ length: 60 }, (_, index) => [index % 2 === 0, index % 2 !== 0]));
  });

  it('have nothing to say without rules', async () => {
    expect(await match(buildMatcher([]), { a: true })).toEqual([]);
  });
});

describe('a trace', () => {
  it('names what was read and what it was held against', async () => {
    const condition: Condition = {
      all: [
        { fact: 'a', operator: 'greaterThanInclusive', value: { parameter: 'limit' } },
        { fact: 'b', operator: 'lessThan', value: { fact: 'a' } },
        { not: { fact: 'c', operator: 'in', value: ['x', 'y'] } },
        { condition: 'named' },
      ],
    };
    const facts = { a: { value: Rational.of('7.50'), dimension: '次' }, b: null, c: 'z', d: false, ...limit };
    const matcher = matcherFor([condition], named({ fact: 'd', operator: 'present', value: true }));
    const [found] = await match(matcher, facts, { exhaustive: true });
    expect(found?.trace()).toEqual({
      all: [
        { fact: 'a', operator: 'greaterThanInclusive', value: '5', read: '7.5', truth: true },
        { fact: 'b', operator: 'lessThan', value: '7.5', read: null, truth: null },
        { not: { fact: 'c', operator: 'in', value: 'x, y', read: 'z', truth: false }, truth: true },
        { fact: 'd', operator: 'present', value: 'true', read: 'false', truth: true },
      ],
      truth: false,
    });
  });
});

describe('expand', () => {
  const names = {
    inner: { fact: 'a', operator: 'present', value: true },
    outer: { not: { condition: 'inner' } },
  } as const;

  it('writes named conditions out, at any depth', () => {
    expect(expand({ any: [{ condition: 'outer' }, { condition: 'inner' }] }, names)).toEqual({
      any: [{ not: names.inner }, names.inner],
    });
  });

  it('refuses a name that is unknown, or leads back to itself', () => {
    expect(() => expand({ condition: 'none' }, names)).toThrow('none');
    expect(() => expand({ condition: 'toString' }, names)).toThrow('toString');
    expect(() => expand({ condition: 'a' }, { a: { not: { condition: 'b' } }, b: { condition: 'a' } })).toThrow(
      'circular',
    );
  });

  it('leaves the facts read, each once, those on the right among them', () => {
    const condition: Condition = {
      all: [
        { fact: 'a', operator: 'equal', value: { fact: 'b' } },
        {
          not: {
            any: [
              { fact: 'a', operator: 'equal', value: { parameter: 'limit' } },
              { fact: 'c', operator: 'equal', value: null },
            ],
          },
        },
      ],
    };
    expect(factsRead(condition)).toEqual(['a', 'b', 'c']);
    expect(() => holds({ condition: 'inner' }, {})).toThrow('inner');
  });
});
