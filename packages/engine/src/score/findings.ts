import { type Diagnostic, type Finding, pointer, type ScoreCode } from '@plumbline/core';
import { describe } from '@plumbline/locale';
import type { CompiledRule, CompiledRuleSet } from '../compile.ts';
import { type Facts, printFacts } from '../facts/fact-value.ts';
import { judgedOutside } from '../methods/judged.ts';
import { methodContext } from './context.ts';
import type { FormMatch } from './form-phase.ts';
import type { ScoredItem } from './scored-item.ts';
import type { Assembly } from './scoring.ts';
import { fillRuleSentence, wordsOf } from './sentence.ts';

/** Everything worth a reviewer's eye: what reading the values brought up, what scoring could not do, what rules flagged. */
export function collectFindings(
  { compiled, read, items, formMatches, open }: Assembly,
  ofItems: readonly Finding[],
): Finding[] {
  const findings = [...ofItems, ...open.map(printOpenAmount)];
  if (items.every(({ result }) => result.notApplicable) && read.facts.total === null) findings.push(NOTHING_APPLIES);
  for (const rule of findingRules(formMatches, compiled.rules))
    findings.push(printFinding(rule, { path: '', facts: read.facts, scored: null }));
  return findings;
}

/** The same of one item. */
export function itemFindings(
  compiled: CompiledRuleSet,
  scored: ScoredItem,
  readings: readonly Diagnostic[],
): readonly Finding[] {
  const path = pathOf(scored);
  const findings: Finding[] = [];
  for (const diagnostic of readings) findings.push(printReading(diagnostic));
  findings.push(...scoringFindings(scored, path));
  for (const rule of findingRules(scored.matches, compiled.rules))
    findings.push(printFinding(rule, { path, facts: scored.facts, scored }));
  return findings;
}

/** What reading brought up, by the path of the item it is about: the first two segments. */
export function byItem(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, Diagnostic[]> {
  const items = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const { path } = diagnostic;
    const end = path.indexOf('/', path.indexOf('/', 1) + 1);
    const item = end < 0 ? path : path.slice(0, end);
    const known = items.get(item);
    if (known) known.push(diagnostic);
    else items.set(item, [diagnostic]);
  }
  return items;
}

const printReading = ({ code, severity, params, path }: Diagnostic): Finding => ({
  code,
  severity,
  required: severity === 'error',
  path,
  params: printParams(params),
  sentence: describe({ code, params }),
  rule: null,
  references: [],
});

const NOTHING_APPLIES: Finding = {
  code: 'score/nothing-applies',
  severity: 'warning',
  required: true,
  path: '',
  params: {},
  sentence: describe({ code: 'score/nothing-applies', params: {} }),
  rule: null,
  references: [],
};

/** Where an item stands in the form. */
export const pathOf = ({ item }: ScoredItem) =>
  item.index === null ? pointer('budget', 'total') : pointer('indicators', item.index);

function printParams(params: Diagnostic['params']): Record<string, string | null> {
  const printed: Record<string, string | null> = {};
  for (const name in params) {
    const value = params[name] ?? null;
    printed[name] = value === null ? null : String(value);
  }
  return printed;
}

function findingRules(
  matches: Assembly['formMatches'],
  rules: ReadonlyMap<string, CompiledRule>,
): readonly CompiledRule[] {
  const found: CompiledRule[] = [];
  for (const { rule: id, matched } of matches) {
    const rule = matched ? rules.get(id) : undefined;
    if (rule?.rule.phase === 'finding') found.push(rule);
  }
  return found;
}

type About = { readonly path: string; readonly facts: Facts; readonly scored: ScoredItem | null };

function printFinding({ rule, reads }: CompiledRule, { path, facts, scored }: About): Finding {
  const { event, sentence, references = [], id } = rule;
  if (event.type !== 'flag' && event.type !== 'require') throw new Error(`Not a finding: ${id}`);
  return {
    code: event.params.code,
    severity: event.params.severity,
    required: event.type === 'require',
    path,
    params: printFacts(reads, facts),
    sentence: fillRuleSentence(sentence, facts, scored ? wordsOf(scored) : {}),
    rule: id,
    references: [...references],
  };
}

/** A deduction or addition of the total that hangs on something unknown. */
function printOpenAmount({ rule: { rule }, item }: FormMatch): Finding {
  const code = 'score/pending';
  const params = { name: rule.title.zh };
  return {
    code,
    severity: 'warning',
    required: true,
    path: item ? pathOf(item) : '',
    params,
    sentence: describe({ code, params }),
    rule: rule.id,
    references: [...(rule.references ?? [])],
  };
}

/** What scoring itself must say: no rule, something unknown, a judged score outside its band. */
function scoringFindings({ item, result, facts }: ScoredItem, path: string): readonly Finding[] {
  const { name } = item;
  const about = { path, rule: result.rule?.rule.id ?? null };
  if (!result.rule) return [printScoring('score/no-rule', { name }, about)];
  if (item.maxScore === null) return [printScoring('score/maximum-unknown', { name }, about)];
  if (result.notApplicable) return NOTHING;
  if (result.score === null) return [printScoring('score/pending', { name }, about)];
  const { event } = result.rule.rule;
  if (event.type !== 'score' || event.params.method !== 'judged') return NOTHING;
  const outside = judgedOutside(event.params, methodContext(facts, item.maxScore));
  if (!outside) return NOTHING;
  const { score, id, from, to } = outside;
  const params = { name, score: score.toPlain(), band: id, from: from.toPlain(), to: to.toPlain() };
  return [printScoring('score/judged-outside-band', params, about)];
}

const NOTHING: readonly Finding[] = [];

const printScoring = (
  code: ScoreCode,
  params: Record<string, string | null>,
  { path, rule }: Pick<Finding, 'path' | 'rule'>,
): Finding => ({
  code,
  severity: 'warning',
  required: code !== 'score/judged-outside-band',
  path,
  params,
  sentence: describe({ code, params }),
  rule,
  references: [],
});
