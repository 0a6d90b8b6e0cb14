import type {
  AmountParams,
  CapParams,
  Condition,
  FindingParams,
  RuleEvent,
  RuleSet,
  Scorecard,
  ScoreParams,
  ScoringRule,
  SelfEvaluation,
  ShortForm,
  VetoParams,
} from '@plumbline/core';
import { blankForm, compileRuleSet, score } from '../../src/index.ts';

const REFERENCES = [{ document: '示例办法', clause: null }];
const text = (zh: string) => ({ zh, en: zh });

/** Holds for every item. */
export const always: Condition = { fact: 'item', operator: 'present', value: true };
/** Holds for every form. */
export const alwaysForm: Condition = { fact: 'fiscalYear', operator: 'present', value: true };
export const met = (value: boolean): Condition => ({ fact: 'met', operator: 'equal', value });
export const direction = (value: 'higher' | 'lower'): Condition => ({ fact: 'direction', operator: 'equal', value });
export const known = (fact: string): Condition => ({ fact, operator: 'present', value: true });

type Parts = Partial<Omit<ScoringRule, 'id' | 'event'>>;

function ruleOf(id: string, event: RuleEvent, parts: Parts): ScoringRule {
  return {
    id,
    title: text(id),
    phase: 'score',
    item: 'indicator',
    priority: 0,
    conditions: always,
    references: REFERENCES,
    sentence: text(id),
    ...parts,
    event,
  };
}

/** A score rule for indicators that always matches, unless `parts` say otherwise. */
export const scoreRule = (id: string, params: ScoreParams, parts: Parts = {}): ScoringRule =>
  ruleOf(id, { type: 'score', params }, parts);

/** A deduction, addition or cap of one item. */
export const adjustRule = (
  id: string,
  event: { type: 'deduct' | 'add'; params: AmountParams } | { type: 'cap'; params: CapParams },
  parts: Parts = {},
): ScoringRule => ruleOf(id, event, { phase: 'adjust', ...parts });

/** A rule about the total; for the whole form unless `parts.item` says otherwise. */
export const formRule = (
  id: string,
  event:
    | { type: 'deduct' | 'add'; params: AmountParams }
    | { type: 'cap'; params: CapParams }
    | { type: 'veto'; params: VetoParams },
  parts: Parts = {},
): ScoringRule => ruleOf(id, event, { phase: 'form', item: 'form', conditions: alwaysForm, ...parts });

/** A finding about each indicator, unless `parts` say otherwise. */
export const findingRule = (
  id: string,
  params: FindingParams,
  parts: Parts = {},
  type: 'flag' | 'require' = 'flag',
): ScoringRule => ruleOf(id, { type, params }, { phase: 'finding', ...parts });

/** 预算执行率: not applicable without a budget, else in proportion. */
export const executionRules: readonly ScoringRule[] = [
  scoreRule(
    'execution-none',
    { method: 'notApplicable' },
    { item: 'execution', priority: 10, conditions: { fact: 'zeroBudget', operator: 'equal', value: true } },
  ),
  scoreRule('execution-rate', { method: 'proportional', of: 'executionRate' }, { item: 'execution' }),
];

/** Met in full, missed in proportion, exceeded down to nothing at twice the target, all else for somebody to judge. */
export const indicatorRules: readonly ScoringRule[] = [
  scoreRule('met', { method: 'full' }, { priority: 30, conditions: met(true) }),
  scoreRule(
    'missed',
    { method: 'proportional', of: 'ratio' },
    { priority: 20, conditions: { all: [met(false), direction('higher')] } },
  ),
  scoreRule(
    'exceeded',
    { method: 'linear', of: 'ratio', zeroAt: '2', fullAt: '1' },
    { priority: 20, conditions: { all: [met(false), direction('lower'), known('ratio')] } },
  ),
  scoreRule('open', { method: 'judged', of: 'inputs.judged', bands: [{ id: 'all', from: '0', to: '1' }] }),
];

/** A rule set that lint has nothing to say about, with some of its members replaced. */
export function ruleSetWith(changes: Partial<RuleSet> = {}): RuleSet {
  return {
    schemaVersion: 1,
    id: 'sample',
    version: '1.0.0',
    title: text('样例'),
    references: REFERENCES,
    effective: { fromYear: 2020, untilYear: null },
    rounding: {
      executionRate: { places: 4, mode: 'half-up' },
      item: { places: 2, mode: 'half-up' },
      total: { places: 2, mode: 'half-up' },
    },
    parameters: {},
    inputs: { judged: { type: 'number', title: text('评定得分') } },
    readings: { bare: 'atLeast', zero: 'atMost', equal: 'atLeast' },
    framework: { maxScore: '100', categories: [], notApplicable: 'rescaleTotal', indicators: [] },
    conditions: {},
    rules: [...executionRules, ...indicatorRules],
    grades: [
      { id: 'excellent', label: text('优'), from: '90' },
      { id: 'good', label: text('良'), from: '80' },
      { id: 'fair', label: text('中'), from: '60' },
      { id: 'poor', label: text('差'), from: '0' },
    ],
    gradeOn: 'rounded',
    ...changes,
  };
}

/** {@link ruleSetWith} the execution rules and these rules for indicators. */
export const ruleSetOf = (rules: readonly ScoringRule[], changes: Partial<RuleSet> = {}): RuleSet =>
  ruleSetWith({ rules: [...executionRules, ...rules], ...changes });

/** A form in short written out; indicators without a maximum score have 10. */
export function formWith({ indicators = [], ...rest }: ShortForm = {}): SelfEvaluation {
  return blankForm(
    { effective: { fromYear: 2020, untilYear: null } },
    { ...rest, indicators: indicators.map((row) => ({ maxScore: '10', ...row })) },
  );
}

export const scoreForm = (ruleSet: RuleSet, form: SelfEvaluation): Promise<Scorecard> =>
  score(compileRuleSet(ruleSet), form);

/** Scores a form in short; see {@link formWith}. */
export const scoreShort = (ruleSet: RuleSet, form: ShortForm): Promise<Scorecard> => scoreForm(ruleSet, formWith(form));

/** The first item of a scorecard; throws where there is none, so that no test passes for want of one. */
export function firstItem({ items }: Scorecard): Scorecard['items'][number] {
  const [item] = items;
  if (!item) throw new Error('The scorecard has no item');
  return item;
}
