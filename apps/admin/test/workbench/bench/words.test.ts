import { fileURLToPath } from 'node:url';
import { loadRuleSet, openCatalog, readGoldenFiles } from '@plumbline/catalog';
import type { GoldenExpectation } from '@plumbline/core';
import { blankForm, compareExpectation, compileRuleSet, scorecardOf } from '@plumbline/engine';
import { expect, it } from 'vitest';
import { failureWords } from '../../../src/views/workbench/bench/cases/failure-words.ts';
import { rowFields, rowOf } from '../../../src/views/workbench/bench/cases/form-fields.ts';
import { missedByRule } from '../../../src/views/workbench/bench/coverage/missed-by-rule.ts';

const catalog = await openCatalog(fileURLToPath(new URL('../../../../../rules', import.meta.url)));
const { ruleSet } = (await loadRuleSet(catalog, 'shanghai-2020')) ?? {};
if (!ruleSet) throw new Error('no rule set');
const compiled = compileRuleSet(ruleSet);

const FORM = {
  budget: { final: '100', expenditure: '80', maxScore: '10' },
  indicators: [{ name: '培训 次数', target: '>=10场', actual: '8场', maxScore: '90' }],
};

function wordsOf(expected: GoldenExpectation, language: 'zh' | 'en') {
  if (!ruleSet) throw new Error('no rule set');
  const scorecard = scorecardOf(compiled, blankForm(ruleSet, FORM));
  return compareExpectation(expected, scorecard).map((failure) =>
    failureWords(failure, scorecard, { ruleSet, language }),
  );
}

it('what a failing test expected and what came out are said in words', () => {
  expect(wordsOf({ executionRate: '0.5' }, 'zh')).toEqual([{ what: '预算执行率', expected: '50%', found: '80%' }]);
  expect(wordsOf({ rating: null }, 'zh')[0]).toMatchObject({ what: '等级', expected: '无' });
  const [score, rule] = wordsOf({ items: [{ item: '培训 次数', score: '1', rule: 'nobody-has-this' }] }, 'zh');
  expect(score).toMatchObject({ what: '培训 次数的得分', expected: '1' });
  expect(rule?.expected).toBe('nobody-has-this');
  expect(rule?.found).toMatch(/[\u4e00-\u9fff]/);
  expect(wordsOf({ items: [{ item: '0', score: '1' }] }, 'en')[0]?.what).toBe('score of row 1');
  expect(wordsOf({ items: [{ item: '没有的', score: '1' }] }, 'zh')).toEqual([
    { what: '没有的', expected: '表上有这一项', found: '没有' },
  ]);
});

it('rows survive being edited as fields, in every golden test', async () => {
  for (const { id } of catalog.entries) {
    const rules = (await loadRuleSet(catalog, id))?.ruleSet;
    if (!rules) throw new Error('no rule set');
    for (const { form } of (await readGoldenFiles(catalog, id)).flatMap(({ tests }) => tests))
      for (const row of form.indicators ?? []) {
        const known = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== ''));
        const inputs = Object.entries(row.inputs ?? {}).filter(([, value]) => value !== null && value !== '');
        const { inputs: _, ...rest } = known;
        expect(rowOf(rowFields(row, 0), rules)).toEqual({
          ...rest,
          ...(inputs.length > 0 ? { inputs: Object.fromEntries(inputs) } : {}),
        });
      }
  }
});

it('branches without a test stand together by their rules', () => {
  expect(
    missedByRule([
      { rule: 'a', branch: 'x' },
      { rule: null, branch: 'grade:good' },
      { rule: 'a', branch: 'y' },
    ]),
  ).toEqual([
    { rule: 'a', branches: ['x', 'y'] },
    { rule: null, branches: ['grade:good'] },
  ]);
});
