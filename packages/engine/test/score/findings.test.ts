import type { RuleSet, ScoringRule, ShortForm } from '@plumbline/core';
import { describe, expect, it } from 'vitest';
import {
  findingRule,
  formRule,
  indicatorRules,
  known,
  met,
  ruleSetOf,
  ruleSetWith,
  scoreRule,
  scoreShort,
} from '../support/rule-set.ts';

const inputs = ruleSetWith().inputs ?? {};
const findingsOf = async (rules: readonly ScoringRule[], form: ShortForm, changes: Partial<RuleSet> = {}) =>
  (await scoreShort(ruleSetOf([...indicatorRules, ...rules], { inputs, ...changes }), form)).findings;
const short = (findings: Awaited<ReturnType<typeof findingsOf>>) =>
  findings.map(({ code, path, rule, severity, required }) => [code, path, rule, severity, required]);

describe('findings of rules', () => {
  const late = findingRule(
    'late',
    { code: 'late', severity: 'warning' },
    {
      conditions: { fact: 'daysLate', operator: 'greaterThan', value: '0' },
      sentence: { zh: '{name} 迟 {daysLate} 天', en: 'Filed {actual} for {target}: {score} of {maxScore}' },
    },
  );
  const reason = findingRule(
    'reason',
    { code: 'no-reason', severity: 'error' },
    { conditions: { all: [met(false), { fact: 'hasDeviationReason', operator: 'equal', value: false }] } },
    'require',
  );

  it('stand at the row they are about, with what they read, their words and their reference', async () => {
    const judged = { target: '2020年9月底前', actual: '2020年10月3日', inputs: { judged: '4' } };
    const [finding, ...others] = await findingsOf([late], {
      indicators: [
        { target: '1场', actual: '1场' },
        { name: '验收', ...judged },
      ],
    });
    expect(others).toEqual([]);
    expect(finding).toEqual({
      code: 'late',
      severity: 'warning',
      required: false,
      path: '/indicators/1',
      params: { daysLate: '3' },
      sentence: { zh: '验收 迟 3 天', en: 'Filed 2020年10月3日 for 2020年9月底前: 4 of 10' },
      rule: 'late',
      references: late.references,
    });
  });

  it('may have to be mended before the form is submitted', async () => {
    const rows = [
      { target: '>=5', actual: '4' },
      { target: '>=5', actual: '4', deviationReason: '雨季停工' },
    ];
    expect(short(await findingsOf([reason], { indicators: rows }))).toEqual([
      ['no-reason', '/indicators/0', 'reason', 'error', true],
    ]);
  });

  it('may be about scores, the whole form, and the final total', async () => {
    const kept = findingRule(
      'kept',
      { code: 'points-kept', severity: 'warning' },
      {
        conditions: { all: [met(false), { fact: 'declaredScore', operator: 'greaterThan', value: { fact: 'score' } }] },
        sentence: { zh: '多得 {deduction}', en: '{score} {deduction}' },
      },
    );
    const sum = findingRule(
      'sum',
      { code: 'sum', severity: 'info' },
      { item: 'form', conditions: { fact: 'declaredTotal', operator: 'notEqual', value: { fact: 'finalTotal' } } },
    );
    const cut = formRule('cut', { type: 'deduct', params: { method: 'fixed', points: '3' } });
    const form = { declaredTotal: '8', indicators: [{ target: '>=10', actual: '8', declaredScore: '9' }] };
    const found = await findingsOf([kept, sum, cut], form);
    expect(short(found)).toEqual([
      ['points-kept', '/indicators/0', 'kept', 'warning', false],
      ['sum', '', 'sum', 'info', false],
    ]);
    expect(found.map(({ params, sentence }) => [params, sentence.en])).toEqual([
      [{ met: 'false', declaredScore: '9', score: '8' }, '8 2'],
      [{ declaredTotal: '8', finalTotal: '5' }, 'sum'],
    ]);
    expect(short(await findingsOf([sum, cut], { ...form, declaredTotal: '5' }))).toEqual([]);
  });

  it('about the execution stand at the budget', async () => {
    const unspent = findingRule(
      'unspent',
      { code: 'unspent', severity: 'info' },
      { item: 'execution', conditions: { fact: 'executionRate', operator: 'lessThan', value: '80%' } },
    );
    expect(short(await findingsOf([unspent], { budget: { final: '100', expenditure: '79', maxScore: '10' } }))).toEqual(
      [['unspent', '/budget/total', 'unspent', 'info', false]],
    );
  });
});

describe('findings of scoring itself', () => {
  it('name what is open, and why', async () => {
    const rules = [
      scoreRule(
        'none',
        { method: 'zero' },
        { priority: 99, conditions: { fact: 'name', operator: 'equal', value: '不存在' } },
      ),
    ];
    const rows = [
      { name: '约', target: '约10场', actual: '9场', inputs: { judged: '11' } },
      { name: '待评', target: '健全', actual: '不全' },
      { name: '无分值', target: '>=5', actual: '5', maxScore: null },
    ];
    expect(short(await findingsOf(rules, { indicators: rows }))).toEqual([
      ['value/approximate', '/indicators/0/target', null, 'warning', false],
      ['score/judged-outside-band', '/indicators/0', 'open', 'warning', false],
      ['score/pending', '/indicators/1', 'open', 'warning', true],
      ['score/maximum-unknown', '/indicators/2', 'met', 'warning', true],
    ]);
  });

  it('say that no rule fits', async () => {
    const { findings } = await scoreShort(
      ruleSetOf([scoreRule('met', { method: 'full' }, { conditions: met(true) })]),
      { indicators: [{ name: '甲', target: '>=5', actual: '4' }] },
    );
    expect(short(findings)).toEqual([['score/no-rule', '/indicators/0', null, 'warning', true]]);
    expect(findings[0]?.params).toEqual({ name: '甲' });
  });

  it('show the band a judged score lies outside of', async () => {
    const bands = scoreRule(
      'bands',
      {
        method: 'judged',
        of: 'inputs.judged',
        bands: [
          { id: 'high', from: '0.8', to: '1' },
          { id: 'low', from: '0', to: '0.8' },
        ],
      },
      { priority: 99, conditions: known('inputs.judged') },
    );
    const [finding] = await findingsOf([bands], {
      indicators: [{ name: '甲', target: '健全', actual: '不全', maxScore: '20', inputs: { judged: '21' } }],
    });
    expect(finding?.params).toEqual({ name: '甲', score: '21', band: 'high', from: '16', to: '20' });
  });

  it('are none for an item that does not apply, or whose score is judged inside its band', async () => {
    const absent = scoreRule(
      'absent',
      { method: 'notApplicable' },
      { priority: 99, conditions: { fact: 'targetKind', operator: 'equal', value: 'absent' } },
    );
    const rows = [
      { target: null, actual: null },
      { target: '健全', actual: '不全', inputs: { judged: '10' } },
    ];
    expect(short(await findingsOf([absent], { indicators: rows }))).toEqual([]);
  });

  it('repeat what reading the values brought up, at the cell', async () => {
    const found = await findingsOf([], {
      indicators: [
        { target: '>=10场', actual: '8' },
        { target: '>=10场', actual: '8家', inputs: { judged: '5' } },
      ],
    });
    expect(short(found)).toEqual([
      ['value/unit-taken-from-target', '/indicators/0/actual', null, 'info', false],
      ['value/unit-mismatch', '/indicators/1', null, 'warning', false],
    ]);
    expect(found[1]?.params).toEqual({ target: '>=10场', actual: '8家' });
  });
});
