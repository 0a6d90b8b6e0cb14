import { readFileSync } from 'node:fs';
import { Rational, type RuleSet, type SelfEvaluation } from '@plumbline/core';
import { compileRuleSet, scorecardOf } from '@plumbline/engine';
import { explainDifference } from '@plumbline/review';
import { describe, expect, it } from 'vitest';
import { reviewRows, rowOfPath, signed } from '../../../src/views/assessment/review/review-rows.ts';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as unknown;
const compiled = compileRuleSet(read('rules/shanghai-2020/1.0.0/rule-set.json') as RuleSet);
const [, second] = read('examples/shanghai-2020/forms.json') as (SelfEvaluation | { readonly form: SelfEvaluation })[];
if (!second) throw new Error('No example');
const form = 'form' in second ? second.form : second;
const scorecard = scorecardOf(compiled, form);
const explanation = explainDifference(form, scorecard);

describe('the rows of a review', () => {
  const set = { id: 'o', indicatorIndex: 0, score: '15', reason: 'seen on site' };
  const rows = reviewRows(form, scorecard, [set], explanation);

  it('are the execution of the budget and every indicator, with what differs and why', () => {
    expect(
      rows.map(({ path, declared, computed, difference, cause }) => [path, declared, computed, difference, cause]),
    ).toEqual([
      ['/budget/total', '9.99', '9.99', '0', null],
      ['/indicators/0', '18', '16', '+2', 'kept-on-missed'],
      ['/indicators/1', '18', '16', '+2', 'kept-on-missed'],
      ['/indicators/2', '18', '20', '−2', 'taken-on-met'],
      ['/indicators/3', '15', '0', '+15', 'kept-on-missed'],
      ['/indicators/4', '8', '10', '−2', 'taken-on-met'],
    ]);
  });

  it('add up to the difference of the totals', () => {
    const sum = rows.reduce(
      (total, { declared, computed }) => total.plus(Rational.of(declared ?? '0')).minus(Rational.of(computed ?? '0')),
      Rational.zero,
    );
    expect(sum.toPlain()).toBe(explanation?.difference);
  });

  it('have the points that a person set beside those that were computed', () => {
    expect(rows.flatMap(({ path, set: points }) => (points ? [[path, points.score]] : []))).toEqual([
      ['/indicators/0', '15'],
    ]);
  });

  it('without a scorecard say what was declared and nothing more', () => {
    const plain = reviewRows(form, null, [], null);
    expect(plain.map(({ declared }) => declared)).toEqual(rows.map(({ declared }) => declared));
    expect(
      plain.every(({ computed, difference, cause }) => computed === null && difference === null && cause === null),
    ).toBe(true);
  });
});

describe('what a reviewer is shown', () => {
  it('has a sign, for more as well as for less', () => {
    expect(['2', '-4', '0'].map((points) => signed(Rational.of(points)))).toEqual(['+2', '−4', '0']);
  });

  it('leads from a finding to its row', () => {
    expect(
      ['/indicators/3/actual', '/indicators/12', '/budget/total/declaredRate', '/declaredTotal', ''].map(rowOfPath),
    ).toEqual(['/indicators/3', '/indicators/12', '/budget/total', '/declaredTotal', '/declaredTotal']);
  });
});
