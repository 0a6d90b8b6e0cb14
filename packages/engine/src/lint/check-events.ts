import {
  type Diagnostic,
  EVENT_TYPES,
  isDecimalString,
  Rational,
  type ScoreParams,
  type ScoringRule,
  suggest,
} from '@plumbline/core';
import { identifiers, parseExpression } from '../expression/parse.ts';
import { type FactDefinition, isAvailable } from '../facts/vocabulary.ts';
import { placeholders, SENTENCE_WORDS } from '../score/sentence.ts';
import { knownFacts } from './known-facts.ts';
import { locatedMembers } from './members-below.ts';
import { type RuleSetView, report } from './rule-set-view.ts';

/** Every event: its type against the phase, the facts and parameters it reads, its expression, and the rule's sentence. */
export function checkEvents(view: RuleSetView): Diagnostic[] {
  const facts = knownFacts(view.ruleSet);
  return view.ruleSet.rules.flatMap((rule) => {
    const path = view.pathOf(rule);
    return [
      ...checkPhase(rule, path),
      ...locatedMembers(rule.event.params, 'parameter', `${path}/event/params`).flatMap(({ at, text }) =>
        checkParameter(text, at, view),
      ),
      ...checkReads(rule, facts, view, `${path}/event/params`),
      ...checkSentence(rule, facts, path),
    ];
  });
}

function checkPhase({ event, phase, item }: ScoringRule, path: string): Diagnostic[] {
  const fits = EVENT_TYPES[phase].includes(event.type);
  const needsAnItem =
    phase === 'score' || phase === 'adjust' || (event.type === 'veto' && event.params.scope !== 'total');
  return fits && !(needsAnItem && item === 'form')
    ? []
    : [
        report('rule-set/event-phase', 'error', fits ? `${path}/item` : `${path}/event/type`, {
          event: event.type,
          phase: fits ? `${phase} / ${item}` : phase,
        }),
      ];
}

function checkParameter(name: string, at: string, { ruleSet }: RuleSetView): Diagnostic[] {
  const known = Object.keys(ruleSet.parameters);
  return known.includes(name)
    ? []
    : [report('rule-set/unknown-parameter', 'error', at, { parameter: name, suggestion: suggest(name, known) })];
}

type FactUse = { readonly at: string; readonly name: string; readonly numeric: boolean };

function checkReads(
  rule: ScoringRule,
  facts: ReadonlyMap<string, FactDefinition>,
  view: RuleSetView,
  path: string,
): Diagnostic[] {
  const params = rule.event.params as { method?: string; expression?: string };
  if (params.method === 'expression')
    return checkExpression(params.expression ?? '', rule, facts, view, `${path}/expression`);
  return factUses(rule.event.params as ScoreParams, path).flatMap(({ at, name, numeric }) => {
    const fact = facts.get(name);
    if (!fact)
      return [report('rule-set/unknown-fact', 'error', at, { fact: name, suggestion: suggest(name, facts.keys()) })];
    if (!isAvailable(fact, rule.phase, rule.item))
      return [report('rule-set/fact-not-available', 'error', at, { fact: name, phase: rule.phase })];
    return numeric && fact.type !== 'number'
      ? [
          report('rule-set/operator-type', 'error', at, {
            operator: params.method ?? rule.event.type,
            fact: name,
            type: fact.type,
          }),
        ]
      : [];
  });
}

function factUses(
  params: Partial<Record<'of' | 'band', string>> & {
    readonly method?: string;
    readonly parts?: readonly { readonly input: string }[];
  },
  path: string,
): FactUse[] {
  const uses: FactUse[] = [];
  if (typeof params.of === 'string')
    uses.push({ at: `${path}/of`, name: params.of, numeric: params.method !== 'lookup' });
  if (typeof params.band === 'string') uses.push({ at: `${path}/band`, name: params.band, numeric: false });
  for (const [index, { input }] of (params.parts ?? []).entries())
    uses.push({ at: `${path}/parts/${index}/input`, name: input, numeric: false });
  return uses;
}

function checkExpression(
  text: string,
  rule: ScoringRule,
  facts: ReadonlyMap<string, FactDefinition>,
  { ruleSet }: RuleSetView,
  path: string,
): Diagnostic[] {
  const parsed = parseExpression(text);
  if (!parsed.ok) return [report('rule-set/expression', 'error', path, { reason: parsed.reason })];
  return identifiers(parsed.expression).flatMap((name) => {
    if (Object.hasOwn(ruleSet.parameters, name)) return [];
    const fact = facts.get(name);
    if (!fact)
      return [
        report('rule-set/unknown-fact', 'error', path, {
          fact: name,
          suggestion: suggest(name, [...facts.keys(), ...Object.keys(ruleSet.parameters)]),
        }),
      ];
    if (!isAvailable(fact, rule.phase, rule.item))
      return [report('rule-set/fact-not-available', 'error', path, { fact: name, phase: rule.phase })];
    return fact.type === 'number'
      ? []
      : [report('rule-set/operator-type', 'error', path, { operator: 'expression', fact: name, type: fact.type })];
  });
}

function checkSentence(
  { sentence }: ScoringRule,
  facts: ReadonlyMap<string, FactDefinition>,
  path: string,
): Diagnostic[] {
  const known = [...facts.keys(), ...SENTENCE_WORDS];
  return placeholders(sentence)
    .filter((name) => !known.includes(name))
    .map((placeholder) =>
      report('rule-set/unknown-placeholder', 'error', `${path}/sentence`, {
        placeholder,
        suggestion: suggest(placeholder, known),
      }),
    );
}

/** A literal or a parameter's value under the rule set, or null when the parameter is unknown or no number. */
export function staticNumber(
  value: string | { readonly parameter: string },
  parameters: Readonly<Record<string, string>>,
): Rational | null {
  if (typeof value === 'string') return Rational.of(value);
  const text = Object.hasOwn(parameters, value.parameter) ? parameters[value.parameter] : undefined;
  return isDecimalString(text) ? Rational.of(text) : null;
}
