import type { Missing } from '@plumbline/service';
import { describe, expect, test } from 'vitest';
import { missingWords } from '../src/gates/missing-words.ts';
import { createHarness, json, ruleSetText, signIn } from './support/harness.ts';

type Gates = {
  readonly gates: readonly { readonly name: string; readonly missing: readonly { kind: string; message: string }[] }[];
};

const TEST = `- name: 全部完成的表得到全部分数
  ruleSet: bureau-rules@1.0.0
  form:
    budget: { final: "100", expenditure: "100", maxScore: "10" }
    indicators:
      - { name: 场次, target: ">=10场", actual: 10场, maxScore: "90" }
  expect: { total: "12.34", rating: good }
- name: 这一个用例写错了版本号
  ruleSet: bureau-rules@9.9.9
  form:
    budget: { final: "100", expenditure: "100", maxScore: "10" }
    indicators: []
  expect: { total: "1" }
`;

describe('the gates of a draft', () => {
  test('say in the language of whoever asks what is missing, and what to do', async () => {
    const harness = await createHarness();
    const cookie = await signIn(harness, 'editor', harness.bureau, ['policyEditor']);
    const begin = { kind: 'text', text: ruleSetText().replace('"shanghai-2020"', '"bureau-rules"'), tests: TEST };
    const made = await harness.app.request(
      '/api/v1/drafts',
      json({ organisationId: harness.bureau, ruleSetId: 'bureau-rules', begin }, { cookie }),
    );
    const { id } = (await made.json()) as { id: string };
    const messages = async (language: string) => {
      const response = await harness.app.request(`/api/v1/drafts/${id}/gates`, {
        headers: { cookie, 'Accept-Language': language },
      });
      const { gates } = (await response.json()) as Gates;
      return gates.flatMap(({ name, missing }) => missing.map(({ kind, message }) => `${name} ${kind} ${message}`));
    };
    const zh = await messages('zh');
    const en = await messages('en');
    expect(zh.length).toBe(en.length);
    expect(en).toContainEqual(
      expect.stringMatching(
        /^tests failed-test The golden test “全部完成的表得到全部分数” fails: total should be "12.34" and is "100", and 1 more;/,
      ),
    );
    expect(zh).toContainEqual(
      expect.stringMatching(
        /^tests failed-test 黄金用例“全部完成的表得到全部分数”未通过：total 应为 "12.34"，实际为 "100"（另有 1 处不符）；/,
      ),
    );
    expect(en).toContainEqual(
      expect.stringMatching(/^tests stray-test The golden test “这一个用例写错了版本号” names another/),
    );
    expect(en).toContainEqual(
      expect.stringMatching(
        /^coverage branch No golden test takes the branch “.+” of the rule “.+”; add one that does$/,
      ),
    );
    expect(en).toContainEqual(
      expect.stringMatching(/^coverage branch No golden test ends with grade:.+; add one that does$/),
    );
    expect(zh).toContain('impact no-study 还没有对当前内容的影响研究；请用往年的全部表做一次测算');
    expect(zh).toContain('approval no-approval 当前内容尚未经作者以外的人审批；请提交审批');
    await harness.store.close();
  });

  const others: readonly Missing[] = [
    {
      kind: 'fault',
      diagnostic: { code: 'document/missing-member', severity: 'error', path: '', params: { name: 'id' } },
    },
    { kind: 'failed-test', test: { name: 'x', failures: [{ at: 'total', expected: '1', found: '2' }] } },
    { kind: 'not-newer', version: '1.0.0', newest: '1.1.0' },
    { kind: 'other-owner' },
    { kind: 'no-rule-set' },
    { kind: 'no-tests' },
  ];
  test.each(others.map((missing) => [missing.kind, missing] as const))(
    'have words for %s, with nothing left to fill',
    (_, missing) => {
      const { zh, en } = missingWords(missing);
      for (const said of [zh, en]) expect(said).not.toMatch(/[{}[\]]|未知|unknown|undefined/);
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).not.toMatch(/\p{Script=Han}/u);
    },
  );
});
