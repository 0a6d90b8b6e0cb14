import type { RuleSet } from '@plumbline/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { createHarness, type Harness, ruleSetText, signIn } from './support/harness.ts';
import { acceptExamples, studyRequests } from './support/study-requests.ts';

const ALL = { years: null, organisations: null, formTypes: null };
const SHANGHAI = { kind: 'version', ruleSetId: 'shanghai-2020', version: '1.0.0' };

describe('the cases of studies', () => {
  let harness: Harness;
  let analyst: string;
  let stranger: string;
  const { ask, send, done } = studyRequests(() => ({ harness, analyst }));

  beforeAll(async () => {
    harness = await createHarness();
    analyst = await signIn(harness, 'analyst', harness.bureau, ['policyEditor']);
    stranger = await signIn(harness, 'stranger', harness.foreign, ['policyEditor', 'auditor', 'reviewer']);
    await acceptExamples(harness, send);
  });

  it('list the forms that a score rule moved, and say where that is not known', async () => {
    const rules = JSON.parse(ruleSetText()) as RuleSet;
    const linear = { method: 'linear', of: 'ratio', zeroAt: '0.9', fullAt: '1' };
    const stricter = {
      ...rules,
      id: 'stricter',
      rules: rules.rules.map((rule) =>
        rule.id === 'shortfall-proportional' ? { ...rule, event: { type: 'score', params: linear } } : rule,
      ),
    };
    const begin = { kind: 'text', text: JSON.stringify(stricter), tests: '' };
    const draft = await send<{ id: string; hash: string | null }>(
      '/drafts',
      { organisationId: harness.bureau, ruleSetId: 'stricter', begin },
      analyst,
    );
    expect(draft.hash).not.toBeNull();
    const candidate = { kind: 'draft', draftId: draft.id };
    type Page = { items: { assessmentId: string; change: string }[]; total: number };
    const casesOf = async (id: string, query = '') =>
      (await (await ask(`/studies/${id}/cases${query}`, analyst)).json()) as Page;
    for (const base of [SHANGHAI, { kind: 'official' }]) {
      const { id } = await done({ population: ALL, base, candidate });
      const changed = (await casesOf(id)).items.filter(({ change }) => change !== null && Number(change) !== 0);
      expect(changed.length).toBeGreaterThan(0);
      // Only that rule is another one.
      expect(await casesOf(id, '?rule=shortfall-proportional')).toMatchObject({
        items: changed,
        total: changed.length,
      });
      expect(await casesOf(id, '?rule=execution-rate')).toMatchObject({ items: [], total: 0 });
      expect(await casesOf(id, '?rule=no-such-rule')).toMatchObject({ items: [], total: 0 });
      expect((await ask(`/studies/${id}/cases?rule=`, analyst)).status).toBe(422);
      expect((await ask(`/studies/${id}/cases?rule=shortfall-proportional`, stranger)).status).toBe(404);
    }
    const declared = await done({ population: ALL, base: { kind: 'declared' }, candidate: SHANGHAI });
    const refused = await ask(`/studies/${declared.id}/cases?rule=shortfall-proportional`, analyst);
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({ code: 'rules-not-kept' });
  });
});
