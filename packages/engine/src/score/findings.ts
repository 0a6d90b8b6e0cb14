import { type Finding, pointer, Rational, type ScoreCode } from '@plumbline/core';
import { describe } from '@plumbline/locale';
import type { CompiledRule } from '../compile.ts';
import { type Facts, printFact } from '../facts/fact-value.ts';
import { judgedOutside } from '../methods/judged.ts';
import { methodContext } from './context.ts';
import type { FormMatch } from './form-phase.ts';
import type { ScoredItem } from './scored-item.ts';
import type { Assembly } from './scoring.ts';
import { fillRuleSentence, wordsOf } from './sentence.ts';

/** Everything worth a reviewer's eye: what reading the values brought up, what scoring could not do, what rules flagged. */
export function collectFindings({ compiled, read, items, formMatches, formFacts, open }: Assembly): Finding[] {
  const byItem = items.flatMap((scored) => {
    const path = pathOf(scored);
    const reading = read.diagnostics.filter(
      (diagnostic) => diagnostic.path === path || diagnostic.path.startsWith(`${path}/`),
    );
    return [
      ...reading.map(
        ({ code, severity, params, path: cell }): Finding => ({
          code,
          severity,
          required: severity === 'error',
          path: cell,
          params: printParams(params),
          sentence: describe({ code, params }),
          rule: null,
          references: [],
        }),
      ),
      ...scoringFindings(scored, path),
      ...ruleFindings(scored.matches, compiled.rules, (rule) =>
        printFinding(rule, { path, facts: scored.facts, scored }),
      ),
    ];
  });
  return [
    ...byItem,
    ...open.map(printOpenAmount),
    ...(items.every(({ result }) => result.notApplicable) && formFacts.total === null ? [NOTHING_APPLIES] : []),
    ...ruleFindings(formMatches, compiled.rules, (rule) =>
      printFinding(rule, { path: '', facts: formFacts, scored: null }),
    ),
  ];
}

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

const pathOf = ({ item }: ScoredItem) =>
  item.index === null ? pointer('budget', 'total') : pointer('indicators', item.index);

const printParams = (params: Readonly<Record<string, string | number | null>>) =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, value === null ? null : String(value)]));

function ruleFindings(
  matches: Assembly['formMatches'],
  rules: ReadonlyMap<string, CompiledRule>,
  print: (rule: CompiledRule) => Finding,
): Finding[] {
  return matches.flatMap(({ rule: id, matched }) => {
    const rule = rules.get(id);
    return matched && rule?.rule.phase === 'finding' ? [print(rule)] : [];
  });
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
    params: Object.fromEntries(reads.map((name) => [name, printFact(facts[name])])),
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
function scoringFindings({ item, result, facts }: ScoredItem, path: string): Finding[] {
  const { name } = item;
  const make = (code: ScoreCode, params: Record<string, string | null>): Finding => ({
    code,
    severity: 'warning',
    required: code !== 'score/judged-outside-band',
    path,
    params,
    sentence: describe({ code, params }),
    rule: result.rule?.rule.id ?? null,
    references: [],
  });
  if (!result.rule) return [make('score/no-rule', { name })];
  if (item.maxScore === null) return [make('score/maximum-unknown', { name })];
  if (result.notApplicable) return [];
  if (result.score === null) return [make('score/pending', { name })];
  const { event } = result.rule.rule;
  if (event.type !== 'score' || event.params.method !== 'judged') return [];
  const outside = judgedOutside(event.params, methodContext(facts, item.maxScore ?? Rational.zero));
  if (!outside) return [];
  const { score, id, from, to } = outside;
  return [
    make('score/judged-outside-band', {
      name,
      score: score.toPlain(),
      band: id,
      from: from.toPlain(),
      to: to.toPlain(),
    }),
  ];
}
