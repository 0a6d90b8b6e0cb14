import type { Scorecard } from '@plumbline/core';
import { compileRuleSet, scorecardOf } from '@plumbline/engine';
import { reviewForm } from '@plumbline/review';
import { beforeAll, describe, expect, test } from 'vitest';
import { createHarness, exampleForms, type Harness, json, ruleSetText } from './support/harness.ts';

type Problem = {
  readonly code: string;
  readonly title: string;
  readonly errors?: readonly { pointer: string; code: string; detail: string }[];
};

describe('scoring over HTTP', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await createHarness();
  });
  const post = (path: string, body: unknown, headers = {}) =>
    harness.app.request(`/api/v1${path}`, json(body, headers));

  test('gives the figures of the official forms under a published version', async () => {
    const totals = [];
    for (const form of exampleForms()) {
      const response = await post('/score', { form, rules: 'shanghai-2020@1.0.0' });
      const { scorecard } = (await response.json()) as { scorecard: Scorecard };
      totals.push([scorecard.executionRate, scorecard.total]);
    }
    expect(totals).toEqual([
      ['0.9949', '99.95'],
      ['0.9986', '71.99'],
    ]);
  });

  test('gives the very scorecard of the engine, and what a review finds', async () => {
    const [form] = exampleForms();
    if (!form) throw new Error('No example');
    const expected = scorecardOf(compileRuleSet(JSON.parse(ruleSetText())), form);
    const answer = (await (await post('/score', { form, rules: 'shanghai-2020@1.0.0' })).json()) as {
      scorecard: Scorecard;
      findings: readonly { code: string }[];
    };
    expect(answer.scorecard).toEqual(expected);
    const codes = answer.findings.map(({ code }) => code);
    for (const { code } of reviewForm(form, expected)) expect(codes).toContain(code);
    const alone = await post('/score', { form, rules: 'shanghai-2020@1.0.0', detail: 'scorecard' });
    expect(await alone.json()).toEqual({ scorecard: expected });
  });

  test('gives the scores alone to who wants no more, the same as in the scorecard', async () => {
    for (const form of exampleForms()) {
      const expected = scorecardOf(compileRuleSet(JSON.parse(ruleSetText())), form);
      const answer = await post('/score', { form, rules: 'shanghai-2020@1.0.0', detail: 'scores' });
      expect(await answer.json()).toEqual({
        scores: {
          ruleSet: expected.ruleSet,
          items: expected.items.map(({ rule, score, notApplicable }) => ({ rule, score, notApplicable })),
          total: expected.total,
          rating: expected.rating,
          pending: 0,
        },
      });
    }
  });

  test('takes a rule set as a document, and gives the same as under the version', async () => {
    const [form] = exampleForms();
    const byName = await (await post('/score', { form, rules: 'shanghai-2020@1.0.0' })).json();
    const byDocument = await (await post('/score', { form, rules: JSON.parse(ruleSetText()) })).json();
    expect(byDocument).toEqual(byName);
  });

  test('names every fault of a form with its place, in the language asked for', async () => {
    const [form] = exampleForms();
    const body = { form: { ...form, fiscalYear: 'soon', moneyUnit: '分' }, rules: 'shanghai-2020@1.0.0' };
    const english = (await (await post('/score', body, { 'Accept-Language': 'en-GB,zh;q=0.5' })).json()) as Problem;
    expect(english.code).toBe('invalid-input');
    expect(english.errors?.map(({ pointer, code }) => [pointer, code]).sort()).toEqual([
      ['/form/fiscalYear', 'document/wrong-type'],
      ['/form/moneyUnit', 'document/not-one-of'],
    ]);
    expect(english.title).toMatch(/faults/);
    const chinese = (await (await post('/score', body, { 'Accept-Language': 'zh-CN,en;q=0.5' })).json()) as Problem;
    expect(chinese.title).toMatch(/有误/);
  });

  test('names the faults of a rule set that was sent as places in it', async () => {
    const [form] = exampleForms();
    const rules = JSON.parse(ruleSetText());
    rules.rules[0].event = { type: 'score', params: { method: 'no-such-method' } };
    const response = await post('/score', { form, rules });
    expect(response.status).toBe(422);
    const { errors } = (await response.json()) as Problem;
    expect(errors?.length).toBeGreaterThan(0);
    for (const { pointer } of errors ?? []) expect(pointer).toMatch(/^\/rules\/rules\/0/);
  });

  test('says that a version is not there', async () => {
    const [form] = exampleForms();
    for (const rules of [
      'shanghai-2020@9.9.9',
      'shanghai-2020',
      '',
      'a@b@c',
      "x'; drop table rule_set_versions; --@1",
    ]) {
      const response = await post('/score', { form, rules });
      expect([rules, response.status]).toEqual([rules, 404]);
    }
  });

  test('says where JSON is broken', async () => {
    const response = await harness.app.request('/api/v1/score', json('{"form": {,}'));
    expect(response.status).toBe(400);
    const problem = (await response.json()) as Problem & { errors: readonly { position: object }[] };
    expect(problem.code).toBe('malformed-json');
    expect(problem.errors[0]?.position).toEqual({ line: 1, column: 11 });
  });

  test('reviews a form by itself, and against the scores of a version', async () => {
    const [form] = exampleForms();
    const alone = (await (await post('/review', { form })).json()) as { findings: unknown[] };
    expect(alone.findings.length).toBeGreaterThan(0);
    expect((await post('/review', { form, rules: 'shanghai-2020@1.0.0' })).status).toBe(200);
  });
});
