import type { Condition, RuleSet, ScoreParams } from '@plumbline/core';

/** A rule simple enough for every peer: comparisons that must all hold, and a share of the maximum. */
export type BenchRule = {
  readonly id: string;
  readonly item: 'execution' | 'indicator';
  readonly priority: number;
  readonly tests: readonly Test[];
  readonly params: ScoreParams;
};

type Operator = 'equal' | 'lessThan' | 'greaterThan' | 'greaterThanInclusive' | 'lessThanInclusive' | 'in';
export type Test = readonly [fact: string, operator: Operator, value: string | boolean | readonly string[]];

/** The comparisons as most languages write them. */
export const SIGNS = {
  equal: '==',
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
} as const;

/** The rules of a kind of item, the first that decides first. */
export const rulesInOrder = (rules: readonly BenchRule[], item: BenchRule['item']): readonly BenchRule[] =>
  rules.filter((rule) => rule.item === item).sort((a, b) => b.priority - a.priority);

/** The share of the maximum as a line over a fact; no peer needs to divide or to limit. */
export type Line = { readonly fact: string | null; readonly slope: number; readonly offset: number };

/** What a peer is told of a method: the same numbers, as doubles. */
export function lineOf(params: ScoreParams): Line {
  switch (params.method) {
    case 'full':
      return { fact: null, slope: 0, offset: 1 };
    case 'zero':
      return { fact: null, slope: 0, offset: 0 };
    case 'proportional':
      return { fact: params.of, slope: 1, offset: 0 };
    case 'reciprocal':
      return { fact: 'inverseRatio', slope: 1, offset: 0 };
    case 'fixed':
      if ('share' in params) return { fact: null, slope: 0, offset: Number(params.share) };
      break;
    case 'linear': {
      const [zeroAt, fullAt] = [Number(params.zeroAt), Number(params.fullAt)];
      const slope = 1 / (fullAt - zeroAt);
      return { fact: params.of, slope, offset: -zeroAt * slope };
    }
  }
  throw new Error(`The benchmark has no method ${params.method}`);
}

const text = (zh: string) => ({ zh, en: zh });
const places = { places: 2, mode: 'half-up' } as const;

/** The rules as a rule set of ours, with four grades. */
export function ruleSetOf(rules: readonly BenchRule[]): RuleSet {
  return {
    schemaVersion: 1,
    id: 'bench',
    version: '1.0.0',
    title: text('基准'),
    references: [{ document: '基准', clause: null }],
    effective: { fromYear: 2020, untilYear: null },
    rounding: { executionRate: { places: 4, mode: 'half-up' }, item: places, total: places },
    parameters: {},
    readings: { bare: 'atLeast', zero: 'atMost', equal: 'atLeast' },
    framework: { maxScore: '100', categories: [], notApplicable: 'none', indicators: [] },
    conditions: {},
    rules: rules.map(({ id, item, priority, tests, params }) => ({
      id,
      title: text(id),
      phase: 'score',
      item,
      priority,
      conditions: conditionOf(tests),
      event: { type: 'score', params },
      references: [{ document: '基准', clause: null }],
      sentence: text(id),
    })),
    grades: GRADES.map(([id, from]) => ({ id, label: text(id), from: String(from) })),
    gradeOn: 'rounded',
  };
}

const conditionOf = (tests: readonly Test[]): Condition =>
  tests.length === 0
    ? { fact: 'item', operator: 'present', value: true }
    : { all: tests.map(([fact, operator, value]) => ({ fact, operator, value })) };

const GRADES = [
  ['excellent', 90],
  ['good', 80],
  ['fair', 60],
  ['poor', 0],
] as const;

/** The position of a total's grade, the highest first. */
export const gradeOfCents = (cents: number) => (cents >= 9000 ? 0 : cents >= 8000 ? 1 : cents >= 6000 ? 2 : 3);
