import { readFileSync } from 'node:fs';
import { parseLocatedJson, type RuleSet, type Scorecard, type SelfEvaluation } from '@plumbline/core';
import { type CompiledRuleSet, compileRuleSet, lintRuleSetText, scorecardOf } from '@plumbline/engine';

const ROOT = new URL('../../../../', import.meta.url);

/** A published rule set, compiled. */
export function published(id: string): CompiledRuleSet {
  const { ruleSet } = lintRuleSetText(readFileSync(new URL(`rules/${id}/1.0.0/rule-set.json`, ROOT), 'utf8'));
  if (!ruleSet) throw new Error(`${id} cannot be used`);
  return compileRuleSet(ruleSet);
}

/** Met in full, missed in proportion; the rate printed rounded up. */
const SHANGHAI = published('shanghai-2020');

export const scoreOf = (form: SelfEvaluation, rules: CompiledRuleSet = SHANGHAI): Scorecard => scorecardOf(rules, form);

export const scoreUnder = (form: SelfEvaluation, ruleSet: RuleSet): Scorecard =>
  scorecardOf(compileRuleSet(ruleSet), form);

/** The two forms to try things with. */
export function exampleForms(): SelfEvaluation[] {
  const { value } = parseLocatedJson(readFileSync(new URL('examples/shanghai-2020/forms.json', ROOT), 'utf8'));
  if (!Array.isArray(value)) throw new Error('The examples are no list');
  return value;
}

type Row = SelfEvaluation['indicators'][number];

const row = (group: string, name: string, rest: Partial<Row>): Row => ({
  category: group === '服务对象满意度指标' ? '满意度指标' : '产出指标',
  group,
  name,
  code: null,
  target: null,
  actual: null,
  maxScore: null,
  declaredScore: null,
  deviationReason: null,
  inputs: {},
  ...rest,
});

/** A form that nobody could find fault with: all spent, all met, all adds up. */
export const CLEAN: SelfEvaluation = {
  schemaVersion: 1,
  fiscalYear: 2022,
  formType: 'project',
  project: { name: '社区图书室开放经费', code: null },
  supervisingDepartment: '文化主管部门',
  implementingUnit: '社区服务中心',
  moneyUnit: '元',
  budget: {
    total: {
      original: '1000000',
      final: '1000000',
      expenditure: '1000000',
      maxScore: '10',
      declaredRate: '100%',
      declaredScore: '10',
    },
    sources: [
      { name: '当年财政拨款', original: '800000', final: '800000', expenditure: '800000' },
      { name: '其他资金', original: '200000', final: '200000', expenditure: '200000' },
    ],
  },
  objective: {
    planned: '让居民就近借到书，全年开放图书室并办好读书活动。',
    achieved: '图书室每周开放六天，办了十场读书会，借阅人数比上年多两成。',
  },
  indicators: [
    row('数量指标', '读书会场次', { target: '>=10场', actual: '10场', maxScore: '20', declaredScore: '20' }),
    row('质量指标', '图书完好率', { target: '>=95%', actual: '98%', maxScore: '20', declaredScore: '20' }),
    row('时效指标', '开放及时性', { target: '及时', actual: '及时', maxScore: '20', declaredScore: '20' }),
    row('服务对象满意度指标', '读者满意度', { target: '>=90%', actual: '92%', maxScore: '30', declaredScore: '30' }),
  ],
  declaredTotal: '100',
  declaredMaxTotal: '100',
  declaredRating: '优',
};

/** A change of a form, for tests to put together. */
export type Change = (form: SelfEvaluation) => SelfEvaluation;

export const head =
  (changes: Partial<SelfEvaluation>): Change =>
  (form) => ({ ...form, ...changes });

export const money =
  (changes: Partial<SelfEvaluation['budget']['total']>): Change =>
  (form) => ({ ...form, budget: { ...form.budget, total: { ...form.budget.total, ...changes } } });

export const sources =
  (...rows: readonly (readonly [name: string, final: string | null, expenditure?: string | null])[]): Change =>
  (form) => ({
    ...form,
    budget: {
      ...form.budget,
      sources: rows.map(([name, final, expenditure = null]) => ({ name, original: null, final, expenditure })),
    },
  });

/** Changes one row; 0 is a count, 1 a share, 2 a judged word, 3 the satisfaction. */
export const at =
  (index: number, changes: Partial<Row>): Change =>
  (form) => ({
    ...form,
    indicators: form.indicators.map((one, place) => (place === index ? { ...one, ...changes } : one)),
  });

export const rename = (index: number, group: string, name: string, changes: Partial<Row> = {}): Change =>
  at(index, { group, name, ...changes });

export const both =
  (...changes: readonly Change[]): Change =>
  (form) =>
    changes.reduce((changed, change) => change(changed), form);
