import { fileURLToPath } from 'node:url';
import {
  blankForm,
  branchCoverage,
  caseForBranch,
  compileRuleSet,
  readGoldenText,
  score,
  scoringBranches,
  writeGoldenText,
} from '@plumbline/engine';
import { describe, expect, it } from 'vitest';
import { loadRuleSet, openCatalog } from '../src/index.ts';

const catalog = await openCatalog(fileURLToPath(new URL('../../../rules', import.meta.url)));

/** Of a long list every third: each branch takes a part of a second. */
const SHORT = 40;

describe.each(catalog.entries.map(({ id }) => id))('a form for each branch of %s', async (id) => {
  const { ruleSet } = (await loadRuleSet(catalog, id)) ?? {};
  if (!ruleSet) throw new Error('no rule set');
  const compiled = compileRuleSet(ruleSet);
  const all = scoringBranches(ruleSet);
  const branches = all.filter((_, index) => all.length <= SHORT || index % 3 === 0);

  it.each(branches.map((branch) => [branch.rule ?? 'total', branch.branch, branch] as const))(
    'is found for %s %s, takes it, and can be kept as a golden test',
    async (_, __, wanted) => {
      const form = caseForBranch(compiled, wanted);
      if (form === null) throw new Error('none was found');
      const scorecard = await score(compiled, blankForm(ruleSet, form));
      expect(branchCoverage(ruleSet, [scorecard]).missed).not.toContainEqual(wanted);
      const expected = { total: scorecard.total };
      const test = { name: 'A form that was found', ruleSet: `${id}@${ruleSet.version}`, form, expect: expected };
      expect(readGoldenText(writeGoldenText([test]))).toEqual({ tests: [test], diagnostics: [] });
    },
    30_000,
  );

  it('is none for a branch that nobody has', () => {
    expect(caseForBranch(compiled, { rule: 'no-such-rule', branch: 'full' })).toBeNull();
  });
});
