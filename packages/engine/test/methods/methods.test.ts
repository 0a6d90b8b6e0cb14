import { type AmountParams, Rational, SCORE_METHOD_NAMES, type ScoreParams } from '@plumbline/core';
import { describe, expect, it } from 'vitest';
import type { Facts, FactValue } from '../../src/facts/fact-value.ts';
import { judgedOutside } from '../../src/methods/judged.ts';
import { evaluateMethod, methodBranches, methodFullMarksAt, methodReads } from '../../src/methods/registry.ts';
import { adjustmentAmount } from '../../src/score/amount.ts';
import { methodContext } from '../../src/score/context.ts';

type Given = Readonly<Record<string, string | boolean | null>>;

/** Numbers as facts where the text is one; `parameter.` names are parameters. */
const factsOf = (given: Given): Facts =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]): [string, FactValue] => [
      name,
      typeof value === 'string' && /^-?\d/.test(value) ? { value: Rational.of(value), dimension: null } : value,
    ]),
  );
const contextOf = (given: Given, maxScore: string) => methodContext(factsOf(given), Rational.of(maxScore));

function outcome(params: ScoreParams, given: Given, maxScore = '10') {
  const { points, branches } = evaluateMethod(params, contextOf(given, maxScore));
  for (const branch of branches) expect(methodBranches(params)).toContain(branch);
  return [points?.toPlain() ?? null, branches.join(' ')];
}

type Case = readonly [what: string, given: Given, maxScore: string, points: string | null, branches: string];
const cases = (params: ScoreParams, table: readonly Case[]) =>
  it.each(table)(`${params.method}: %s`, (_, given, maxScore, points, branches) => {
    expect(outcome(params, given, maxScore)).toEqual([points, branches]);
  });

describe('constant methods', () => {
  cases({ method: 'full' }, [['all of it', {}, '6.5', '6.5', 'full']]);
  cases({ method: 'zero' }, [['none of it', {}, '6.5', '0', 'zero']]);
  cases({ method: 'fixed', points: '3' }, [['points as they are', {}, '8', '3', 'fixed']]);
  cases({ method: 'fixed', share: '0.4' }, [['a share of the maximum', {}, '8', '3.2', 'fixed']]);
  cases({ method: 'fixed', share: { parameter: 'cut' } }, [
    ['a parameter', { 'parameter.cut': '0.7' }, '20', '14', 'fixed'],
  ]);
  cases({ method: 'notApplicable' }, [['counts as nothing', {}, '8', '0', 'notApplicable']]);
});

describe('methods in proportion', () => {
  cases({ method: 'proportional', of: 'ratio' }, [
    ['45 of 60 (R01)', { ratio: '0.75' }, '8', '6', 'scaled'],
    ['90 of 60, before any cap (R02)', { ratio: '1.5' }, '8', '12', 'scaled'],
    ['a negative quotient, before any floor', { ratio: '-0.5' }, '8', '-4', 'scaled'],
    ['nothing known', { ratio: null }, '8', null, ''],
    ['no such fact', {}, '8', null, ''],
    ['a word instead of a number', { ratio: 'high' }, '8', null, ''],
  ]);
  cases({ method: 'reciprocal', of: 'ratio' }, [
    ['150 against 120 (R07)', { ratio: '1.25' }, '10', '8', 'scaled'],
    ['thirds stay exact', { ratio: '3' }, '1', '0.333333333333333333333333', 'scaled'],
    ['no quotient at zero', { ratio: '0' }, '10', null, ''],
    ['nothing known', { ratio: null }, '10', null, ''],
  ]);

  it('keep a fraction without end exact', () => {
    const third = evaluateMethod({ method: 'reciprocal', of: 'x' }, contextOf({ x: '3' }, '1')).points;
    expect(third?.times(Rational.of('3')).equals(Rational.one)).toBe(true);
  });
});

describe('straight lines', () => {
  cases({ method: 'linear', of: 'ratio', zeroAt: '0.6', fullAt: '1' }, [
    ['80% over a pass mark of 60% (R09)', { ratio: '0.8' }, '20', '10', 'between'],
    ['at the pass mark', { ratio: '0.6' }, '20', '0', 'none'],
    ['below it, before any floor', { ratio: '0.5' }, '20', '-5', 'none'],
    ['at full marks', { ratio: '1' }, '20', '20', 'full'],
    ['beyond, before any cap', { ratio: '1.2' }, '20', '30', 'full'],
    ['nothing known', {}, '20', null, ''],
  ]);
  cases({ method: 'linear', of: 'ratio', zeroAt: '2', fullAt: '1' }, [
    ['150 against 120, down to zero at twice the target (R06)', { ratio: '1.25' }, '10', '7.5', 'between'],
    ['twice the target', { ratio: '2' }, '10', '0', 'none'],
    ['on target', { ratio: '1' }, '10', '10', 'full'],
  ]);
  cases({ method: 'linear', of: 'x', zeroAt: { parameter: 'a' }, fullAt: { parameter: 'b' } }, [
    ['no line through one point', { x: '1', 'parameter.a': '5', 'parameter.b': '5' }, '10', null, ''],
    ['parameters', { x: '4', 'parameter.a': '3', 'parameter.b': '5' }, '10', '5', 'between'],
  ]);
  cases(
    {
      method: 'curve',
      of: 'ratio',
      points: [
        { at: '0.5', share: '0.2' },
        { at: '1', share: '1' },
        { at: '1.3', share: '1' },
        { at: '2', share: { parameter: 'end' } },
      ],
    },
    [
      ['level before the first point', { ratio: '0.1', 'parameter.end': '0.8' }, '10', '2', 'before'],
      ['at the first point', { ratio: '0.5', 'parameter.end': '0.8' }, '10', '2', 'segment:1'],
      ['between points', { ratio: '0.75', 'parameter.end': '0.8' }, '10', '6', 'segment:1'],
      ['at a point, which begins the next line', { ratio: '1', 'parameter.end': '0.8' }, '10', '10', 'segment:2'],
      ['r 1.3 (R37)', { ratio: '1.3', 'parameter.end': '0.8' }, '10', '10', 'segment:3'],
      ['halfway down', { ratio: '1.65', 'parameter.end': '0.8' }, '10', '9', 'segment:3'],
      ['r 2.0 (R37), level from there', { ratio: '2', 'parameter.end': '0.8' }, '10', '8', 'after'],
      ['far beyond', { ratio: '99', 'parameter.end': '0.8' }, '10', '8', 'after'],
      ['nothing known', { 'parameter.end': '0.8' }, '10', null, ''],
    ],
  );
});

describe('steps', () => {
  const executed: ScoreParams = {
    method: 'steps',
    of: 'executionRate',
    steps: [
      { from: '1', points: '10' },
      { from: '0.8', points: '7' },
      { from: '0.6', points: '5' },
    ],
    below: { points: '0' },
  };
  cases(executed, [
    ['72% (R10)', { executionRate: '0.72' }, '10', '5', 'step:2'],
    ['in full', { executionRate: '1' }, '10', '10', 'step:0'],
    ['more than in full', { executionRate: '1.2' }, '10', '10', 'step:0'],
    ['just short of a step', { executionRate: '0.799999999999' }, '10', '5', 'step:2'],
    ['on a step', { executionRate: '0.8' }, '10', '7', 'step:1'],
    ['below all', { executionRate: '0.5' }, '10', '0', 'below'],
    ['nothing known', { executionRate: null }, '10', null, ''],
  ]);
  cases({ ...executed, steps: [...executed.steps].reverse() } as ScoreParams, [
    ['in any order of the steps', { executionRate: '0.9' }, '10', '7', 'step:1'],
  ]);
  cases(
    {
      method: 'steps',
      of: 'actual',
      steps: [
        { from: '0.9', share: '1' },
        { from: '0.8', share: '0.8' },
        { from: '0.6', share: '0.5' },
      ],
      below: { share: '0' },
    },
    [['85% satisfied (R11)', { actual: '0.85' }, '10', '8', 'step:1']],
  );
});

describe('counting', () => {
  const short: ScoreParams = { method: 'perUnit', of: 'shortfall', step: '1', points: '1', partial: 'started' };
  cases(short, [
    ['15.5 of 17 (R16)', { shortfall: '1.5' }, '6', '4', 'counted'],
    ['nothing short', { shortfall: '0' }, '6', '6', 'none'],
    ['more than there is, before any floor', { shortfall: '8' }, '6', '-2', 'counted'],
    ['nothing known', {}, '6', null, ''],
  ]);
  cases({ method: 'perUnit', of: 'daysLate', step: '10', points: '1', partial: 'started' }, [
    ['23 days late (R17)', { daysLate: '23' }, '5', '2', 'counted'],
    ['20 days late', { daysLate: '20' }, '5', '3', 'counted'],
  ]);
  cases({ method: 'perUnit', of: 'ratio', line: '0.9', side: 'below', step: '0.05', points: '1', partial: 'started' }, [
    ['82% under a line of 90% (R18)', { ratio: '0.82' }, '6', '4', 'counted'],
    ['on the line', { ratio: '0.9' }, '6', '6', 'none'],
    ['over the line', { ratio: '1.5' }, '6', '6', 'none'],
  ]);
  cases({ method: 'perUnit', of: 'shortfall', step: '1', points: '0.5', partial: 'fraction' }, [
    ['3.2 over (R22)', { shortfall: '3.2' }, '3', '1.4', 'counted'],
  ]);
  cases({ method: 'perUnit', of: 'faults', step: '1', points: '1', partial: 'whole', atMost: '6' }, [
    ['9 faults, 6 at most (R23)', { faults: '9' }, '15', '9', 'counted'],
    ['5.9 faults are 5', { faults: '5.9' }, '15', '10', 'counted'],
    ['half a fault is none', { faults: '0.5' }, '15', '15', 'none'],
  ]);
  cases({ method: 'perUnit', of: 'faults', step: { parameter: 'size' }, share: '0.1', partial: 'whole' }, [
    ['a share for each', { faults: '4', 'parameter.size': '2' }, '15', '12', 'counted'],
    ['no size', { faults: '4', 'parameter.size': '0' }, '15', null, ''],
  ]);
});

describe('labels', () => {
  const weight: ScoreParams = {
    method: 'lookup',
    of: 'inputs.effect',
    table: [
      { value: '较大', points: '10' },
      { value: '一般（含）', points: '6' },
      { value: '3', share: '0.3' },
    ],
  };
  cases(weight, [
    ['its own points (R19)', { 'inputs.effect': '较大' }, '10', '10', 'entry:较大'],
    ['in any spelling', { 'inputs.effect': '一般(含)' }, '10', '6', 'entry:一般（含）'],
    ['a number by its digits', { 'inputs.effect': '3' }, '10', '3', 'entry:3'],
    ['a label of no entry', { 'inputs.effect': '很大' }, '10', null, ''],
    ['no label', { 'inputs.effect': null }, '10', null, ''],
  ]);
  cases({ ...weight, otherwise: { share: '0' } } as ScoreParams, [
    ['what others are worth', { 'inputs.effect': '很大' }, '10', '0', 'otherwise'],
    ['but not where there is none', { 'inputs.effect': null }, '10', null, ''],
  ]);
  cases({ method: 'lookup', of: 'met', table: [{ value: 'true', share: '1' }], otherwise: { points: '2' } }, [
    ['a flag', { met: true }, '10', '10', 'entry:true'],
    ['the other flag', { met: false }, '10', '2', 'otherwise'],
  ]);
});

describe('judged points', () => {
  const bands: ScoreParams<'judged'> = {
    method: 'judged',
    of: 'inputs.judged',
    band: 'inputs.band',
    bands: [
      { id: '第二档（良）', from: '0.6', to: '0.8' },
      { id: 'first', from: '0.8', to: '1' },
      { id: 'third', from: '0', to: '0.6' },
    ],
  };
  const judge = (judged: string | null, band: string | null = null) => ({
    'inputs.judged': judged,
    'inputs.band': band,
  });
  cases(bands, [
    ['6 of 8 is the second band (R14)', judge('6'), '8', '6', 'band:第二档（良）'],
    ['its lower edge belongs to it', judge('4.8'), '8', '4.8', 'band:第二档（良）'],
    ['its upper edge belongs to the next', judge('6.4'), '8', '6.4', 'band:first'],
    ['the top', judge('8'), '8', '8', 'band:first'],
    ['nothing', judge('0'), '8', '0', 'band:third'],
    ['over the top', judge('9'), '8', '8', 'band:first'],
    ['under the bottom', judge('-1'), '8', '0', 'band:third'],
    ['a chosen band, over it', judge('7', '第二档(良)'), '8', '6.4', 'band:第二档（良）'],
    ['a chosen band, under it', judge('1', 'first'), '8', '6.4', 'band:first'],
    ['a band that there is not', judge('7', 'fourth'), '8', null, ''],
    ['not judged yet', judge(null, 'first'), '8', null, ''],
  ]);

  it.each([
    [judge('6'), null],
    [judge('8'), null],
    [judge('8.01'), 'first'],
    [judge('-0.01'), 'third'],
    [judge('6.4', '第二档(良)'), '第二档（良）'],
    [judge('6.39', '第二档(良)'), null],
    [judge('4.8', '第二档(良)'), null],
    [judge('4.79', '第二档(良)'), '第二档（良）'],
    [judge('6.4', 'first'), null],
    [judge(null), null],
  ])('%j lie outside the band %s', (given, band) => {
    expect(judgedOutside(bands, contextOf(given, '8'))?.id ?? null).toBe(band);
  });
});

describe('a checklist', () => {
  const parts: ScoreParams = {
    method: 'checklist',
    parts: [
      { input: 'inputs.plan', points: '3', latePoints: '1' },
      { input: 'inputs.report', points: '2' },
    ],
  };
  cases(parts, [
    ['all done', { 'inputs.plan': 'done', 'inputs.report': 'done' }, '5', '5', 'inputs.plan:done inputs.report:done'],
    [
      'one late',
      { 'inputs.plan': 'late', 'inputs.report': 'missing' },
      '5',
      '1',
      'inputs.plan:late inputs.report:missing',
    ],
    ['an open part leaves it open', { 'inputs.plan': 'done', 'inputs.report': null }, '5', null, ''],
    ['so does an odd answer', { 'inputs.plan': 'done', 'inputs.report': 'perhaps' }, '5', null, ''],
  ]);

  it('gives nothing for a late part without points for that', () => {
    const given = contextOf({ 'inputs.plan': 'late', 'inputs.report': 'late' }, '5');
    expect(evaluateMethod(parts, given).points?.toPlain()).toBe('1');
  });
});

describe('expressions', () => {
  cases({ method: 'expression', expression: 'maxScore * (1 - shortfall / target) - cut' }, [
    [
      'facts and parameters',
      { maxScore: '10', shortfall: '3', target: '12', 'parameter.cut': '0.5' },
      '10',
      '7',
      'computed',
    ],
    [
      'a fact before a parameter of the same name',
      { maxScore: '10', shortfall: '3', target: '12', cut: '1', 'parameter.cut': '5' },
      '10',
      '6.5',
      'computed',
    ],
    ['an unknown fact', { maxScore: '10', shortfall: null, target: '12', 'parameter.cut': '0.5' }, '10', null, ''],
    ['a division by zero', { maxScore: '10', shortfall: '3', target: '0', 'parameter.cut': '0.5' }, '10', null, ''],
  ]);
  cases({ method: 'expression', expression: 'constructor + toString' }, [
    [
      'parameters named like members every object has',
      { 'parameter.constructor': '2', 'parameter.toString': '3' },
      '10',
      '5',
      'computed',
    ],
    ['no such names', {}, '10', null, ''],
  ]);
  cases({ method: 'expression', expression: 'nonsense(' }, [['no expression at all', {}, '10', null, '']]);
});

describe('amounts of adjustments', () => {
  const amount = (params: AmountParams, given: Given) =>
    adjustmentAmount(params, contextOf(given, '20'))?.toPlain() ?? null;

  it.each<[AmountParams, Given, string | null]>([
    [{ method: 'fixed', points: '3' }, {}, '3'],
    [{ method: 'fixed', share: '0.3' }, {}, '6'],
    [{ method: 'fixed', points: '-3' }, {}, '0'],
    [{ method: 'perUnit', of: 'faults', step: '1', points: '2', partial: 'whole', atMost: '5' }, { faults: '9' }, '5'],
    [{ method: 'perUnit', of: 'faults', step: '1', points: '2', partial: 'whole' }, { faults: null }, null],
    [{ method: 'expression', expression: 'faults * 2' }, { faults: '4' }, '8'],
    [{ method: 'expression', expression: '0 - faults' }, { faults: '4' }, '0'],
    [{ method: 'expression', expression: 'faults / 0' }, { faults: '4' }, null],
    [{ method: 'expression', expression: 'faults *' }, { faults: '4' }, null],
  ])('%j over %j is %s', (params, given, expected) => {
    expect(amount(params, given)).toBe(expected);
  });
});

describe('what a method says about itself', () => {
  const samples: { [M in ScoreParams['method']]: ScoreParams<M> } = {
    full: { method: 'full' },
    zero: { method: 'zero' },
    fixed: { method: 'fixed', points: '1' },
    proportional: { method: 'proportional', of: 'x' },
    reciprocal: { method: 'reciprocal', of: 'x' },
    linear: { method: 'linear', of: 'x', zeroAt: '2', fullAt: '1.5' },
    curve: {
      method: 'curve',
      of: 'x',
      points: [
        { at: '0', share: '0' },
        { at: '0.9', share: '1' },
        { at: '2', share: '1.2' },
      ],
    },
    steps: {
      method: 'steps',
      of: 'x',
      steps: [
        { from: '0.95', share: '1' },
        { from: '0.5', points: '4' },
      ],
      below: { points: '0' },
    },
    perUnit: { method: 'perUnit', of: 'x', line: '3', step: '1', points: '1', partial: 'whole' },
    lookup: { method: 'lookup', of: 'x', table: [{ value: 'a', points: '1' }] },
    judged: { method: 'judged', of: 'x', band: 'y', bands: [{ id: 'a', from: '0', to: '1' }] },
    checklist: {
      method: 'checklist',
      parts: [
        { input: 'x', points: '1' },
        { input: 'y', points: '1' },
      ],
    },
    expression: { method: 'expression', expression: 'x + min(y, 2)' },
    notApplicable: { method: 'notApplicable' },
  };

  it.each<[ScoreParams['method'], string[], string[]]>([
    ['full', [], []],
    ['zero', [], []],
    ['fixed', [], []],
    ['proportional', ['x'], ['1']],
    ['reciprocal', ['x'], ['1']],
    ['linear', ['x'], ['1.5']],
    ['curve', ['x'], ['0.9', '2']],
    ['steps', ['x'], ['0.95']],
    ['perUnit', ['x'], ['3']],
    ['lookup', ['x'], []],
    ['judged', ['x', 'y'], []],
    ['checklist', ['x', 'y'], []],
    ['expression', ['x', 'y'], []],
    ['notApplicable', [], []],
  ])('%s reads %j and gives full marks at %j', (method, reads, fullMarks) => {
    const params = samples[method];
    expect(methodReads(params)).toEqual(reads);
    expect(methodFullMarksAt(params, contextOf({}, '10')).map(({ value }) => value.toPlain())).toEqual(fullMarks);
    expect(new Set(methodBranches(params)).size).toBe(methodBranches(params).length);
    expect(methodBranches(params).length).toBeGreaterThan(0);
  });

  it('covers every method there is', () => {
    expect(Object.keys(samples).sort()).toEqual([...SCORE_METHOD_NAMES].sort());
  });
});
