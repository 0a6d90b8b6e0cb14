import { fileURLToPath } from 'node:url';
import { branchText, ruleWording, scoringBranches } from '@plumbline/engine';
import { expect, it } from 'vitest';
import { loadRuleSet, openCatalog } from '../src/index.ts';

const catalog = await openCatalog(fileURLToPath(new URL('../../../rules', import.meta.url)));

it.each(catalog.entries.map(({ id }) => id))(
  'every branch of %s reads as words, in both languages, no two of a rule alike',
  async (id) => {
    const { ruleSet } = (await loadRuleSet(catalog, id)) ?? {};
    if (!ruleSet) throw new Error('no rule set');
    for (const language of ['zh', 'en'] as const) {
      const words = ruleWording(ruleSet, language);
      const said = scoringBranches(ruleSet).map((branch) => ({ ...branch, text: branchText(branch, words) }));
      for (const { branch, text } of said) {
        expect(text).not.toBe(branch);
        expect(text).not.toMatch(/step:|segment:|entry:|band:|grade:|inputs\.|undefined|null/);
        if (language === 'zh') expect(text).toMatch(/[\u4e00-\u9fff]/);
      }
      expect(new Set(said.map(({ rule, text }) => `${rule} ${text}`)).size).toBe(said.length);
    }
  },
);

it('a branch that the rule set does not have reads as it is written', async () => {
  const { ruleSet } = (await loadRuleSet(catalog, 'shanghai-2020')) ?? {};
  if (!ruleSet) throw new Error('no rule set');
  const words = ruleWording(ruleSet, 'zh');
  expect(branchText({ rule: 'gone', branch: 'step:1' }, words)).toBe('step:1');
  expect(branchText({ rule: null, branch: 'grade:gone' }, words)).toBe('grade:gone');
});
