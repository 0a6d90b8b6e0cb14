import { fileURLToPath } from 'node:url';
import { compileRuleSet, compileUnchecked, renewExpectation, runGoldenTest } from '@plumbline/engine';
import { describe, expect, it } from 'vitest';
import { loadRuleSet, openCatalog, readGoldenFiles } from '../src/index.ts';

const catalog = await openCatalog(fileURLToPath(new URL('../../../rules', import.meta.url)));
const ids = [...new Set(catalog.entries.map(({ id }) => id))];

describe.each(ids)('an expectation of %s', (id) => {
  it('that is renewed holds, and speaks of what it spoke of before', async () => {
    const { ruleSet } = (await loadRuleSet(catalog, id)) ?? {};
    if (!ruleSet) throw new Error('no rule set');
    const parameters = Object.fromEntries(Object.keys(ruleSet.parameters).map((name) => [name, '0.9']));
    const changed = compileUnchecked({
      ...ruleSet,
      parameters,
      grades: ruleSet.grades.map((grade, at) => ({ ...grade, from: String(at * 7) })),
    });
    const tests = (await readGoldenFiles(catalog, id)).flatMap((file) => file.tests);
    for (const test of tests) {
      const { scorecard } = await runGoldenTest(changed, test);
      const expectation = renewExpectation(test.expect, scorecard);
      expect(Object.keys(expectation).sort()).toEqual(Object.keys(test.expect).sort());
      expect((await runGoldenTest(changed, { ...test, expect: expectation })).failures).toEqual([]);
      const { scorecard: same, failures } = await runGoldenTest(compileRuleSet(ruleSet), test);
      expect(failures).toEqual([]);
      expect(renewExpectation(test.expect, same)).toEqual(test.expect);
    }
  });
});
