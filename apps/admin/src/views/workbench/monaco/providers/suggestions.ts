import { AMOUNT_METHODS, EVENT_TYPES, type LocalizedText, type RuleSet, SCORE_METHOD_NAMES } from '@plumbline/core';
import { INPUT_PREFIX, VOCABULARY } from '@plumbline/engine';
import { ruleTerms, terms, text } from '@plumbline/locale';
import type { Path } from '../../../../parts/document/json-edit.ts';
import { isObject } from '../../document/parsed-document.ts';
import { operatorsFor } from '../../form/conditions/comparison-of.ts';
import { NEW_PARAMS } from '../../form/events/method-fields.ts';

/** Something that may stand at a place of a rule set: its name, how it is written there, and what it means. */
export type Suggestion = {
  readonly value: string;
  readonly written: string;
  readonly detail: LocalizedText;
  readonly meaning: LocalizedText | null;
};

type At = { readonly path: Path; readonly isKey: boolean };

/** What may stand at a place, by the member it is the value of; empty where anything may. */
export function suggestionsFor({ path, isKey }: At, document: unknown, ruleSet: RuleSet | null): readonly Suggestion[] {
  if (isKey) return keys(path, ruleSet);
  const parent = path.slice(0, -1).reduce<unknown>(memberOf, document);
  // An element of a list is the value of the member that has the list.
  const member = typeof path.at(-1) === 'number' ? path.at(-2) : path.at(-1);
  switch (member) {
    case 'fact':
    case 'of':
    case 'band':
    case 'input':
      return member === 'of' && path.includes('weightSplit') ? [] : factSuggestions(ruleSet);
    case 'operator':
      return operators(parent, ruleSet);
    case 'value':
      return values(typeof path.at(-1) === 'number' ? path.slice(0, -2).reduce(memberOf, document) : parent, ruleSet);
    case 'parameter':
      return parameterSuggestions(ruleSet);
    case 'condition':
      return Object.keys(ruleSet?.conditions ?? {}).map((name) => named(name, text('命名条件', 'named condition')));
    case 'method':
      return methods(path, document, parent);
    case 'rule':
      return scoringRules(ruleSet);
    case 'category':
    case 'group':
      return blocks(ruleSet, member);
    case 'type':
      return path.includes('event') ? events(path, document) : [];
    default:
      return typeof member === 'string' && NUMBERS.has(member) && path.includes('event') ? references(ruleSet) : [];
  }
}

/** Numbers of an event, each of which may come from a parameter. */
const NUMBERS: ReadonlySet<string> = new Set(
  'points share cap floor zeroAt fullAt at from to line step atMost latePoints'.split(' '),
);

const named = (value: string, detail: LocalizedText, written = JSON.stringify(value)): Suggestion => ({
  value,
  written,
  detail,
  meaning: null,
});

function keys(path: Path, ruleSet: RuleSet | null): Suggestion[] {
  const around = path.at(-2);
  if (around === 'parameters' && path[0] === 'framework')
    return Object.entries(ruleSet?.parameters ?? {}).map(([name, value]) =>
      named(name, text(`参数，平常为 ${value}`, `parameter, usually ${value}`), `${JSON.stringify(name)}: "${value}"`),
    );
  if (around === 'bareByGroup')
    return blocks(ruleSet, 'group').map((one) => ({ ...one, written: `${one.written}: "atLeast"` }));
  return [];
}

/** Facts and inputs, the rule set’s own first. */
export function factSuggestions(ruleSet: RuleSet | null): Suggestion[] {
  const inputs = Object.entries(ruleSet?.inputs ?? {}).map(([name, { title, type }]) => ({
    ...named(INPUT_PREFIX + name, title),
    meaning: ruleTerms.inputTypes[type],
  }));
  return [...inputs, ...[...VOCABULARY.keys()].map((name) => factSuggestion(name)).filter((one) => one !== null)];
}

/** A fact with all that is known of it; null for a name that is none. */
export function factSuggestion(name: string): Suggestion | null {
  const fact = VOCABULARY.get(name);
  if (!fact) return null;
  const { type, unit, meaning, absentWhen } = fact;
  const kind = FACT_TYPES[type];
  const measured = unit ? ruleTerms.factUnits[unit] : null;
  const what = measured ? text(`${kind.zh}，${measured.zh}`, `${kind.en}, ${measured.en}`) : kind;
  const absent = absentWhen ? text(`。未知：${absentWhen.zh}`, `. Unknown when ${absentWhen.en}`) : text('', '');
  const detail = text(meaning.zh, meaning.en);
  return { ...named(name, detail), meaning: text(what.zh + absent.zh, what.en + absent.en) };
}

const FACT_TYPES = {
  number: text('数值', 'number'),
  text: text('文字', 'text'),
  label: text('名称', 'label'),
  flag: text('是否', 'yes or no'),
} as const;

type Kind = keyof typeof FACT_TYPES;

/** What the fact of a comparison holds; null for one nobody knows. */
function factOf(
  parent: unknown,
  ruleSet: RuleSet | null,
): { readonly type: Kind; readonly values: readonly string[] } | null {
  if (!isObject(parent) || typeof parent['fact'] !== 'string') return null;
  const name = parent['fact'];
  const known = VOCABULARY.get(name) ?? ruleSet?.inputs?.[name.replace(INPUT_PREFIX, '')];
  if (!known) return null;
  const ids = name === 'category' || name === 'group' ? blocks(ruleSet, name).map(({ value }) => value) : [];
  return { type: known.type, values: ids.length > 0 ? ids : (known.values ?? []) };
}

function operators(parent: unknown, ruleSet: RuleSet | null): Suggestion[] {
  return operatorsFor(factOf(parent, ruleSet)?.type ?? null).map((name) => named(name, terms.operators[name]));
}

function values(parent: unknown, ruleSet: RuleSet | null): Suggestion[] {
  const fact = factOf(parent, ruleSet);
  if (isObject(parent) && parent['operator'] === 'present') return [yesNo(true), yesNo(false)];
  if (fact?.type === 'flag') return [yesNo(true), yesNo(false)];
  if (fact?.type === 'number') return references(ruleSet);
  return (fact?.values ?? []).map((value) => named(value, labelOf(value, ruleSet)));
}

const yesNo = (value: boolean): Suggestion =>
  named(String(value), value ? text('是', 'yes') : text('否', 'no'), String(value));

const labelOf = (id: string, ruleSet: RuleSet | null): LocalizedText =>
  [...blocks(ruleSet, 'category'), ...blocks(ruleSet, 'group')].find(({ value }) => value === id)?.detail ??
  text('取值', 'value');

export const parameterSuggestions = (ruleSet: RuleSet | null): Suggestion[] =>
  Object.entries(ruleSet?.parameters ?? {}).map(([name, value]) =>
    named(name, text(`参数 = ${value}`, `parameter = ${value}`)),
  );

/** Parameters as they stand in place of a number. */
const references = (ruleSet: RuleSet | null): Suggestion[] =>
  parameterSuggestions(ruleSet).map((one) => ({ ...one, written: `{ "parameter": ${one.written} }` }));

/** Methods, each with the parameters it needs where none stand there yet. */
function methods(path: Path, document: unknown, params: unknown): Suggestion[] {
  const event = path.slice(0, -2).reduce<unknown>(memberOf, document);
  const isAmount = isObject(event) && (event['type'] === 'deduct' || event['type'] === 'add');
  const isAlone = !isObject(params) || Object.keys(params).every((name) => name === 'method');
  const names = isAmount
    ? SCORE_METHOD_NAMES.filter((name) => Object.hasOwn(AMOUNT_METHODS, name))
    : SCORE_METHOD_NAMES;
  return names.map((name) => {
    const lines = JSON.stringify({ method: name, ...NEW_PARAMS[name] }, null, 2)
      .split('\n')
      .slice(1, -1);
    const whole = lines
      .map((line) => line.slice(2))
      .join('\n')
      .replace('"method": ', '');
    return named(name, terms.scoreMethods[name], isAlone ? whole : JSON.stringify(name));
  });
}

const scoringRules = (ruleSet: RuleSet | null): Suggestion[] =>
  (ruleSet?.rules ?? [])
    .filter(({ phase, item }) => phase === 'score' && item === 'indicator')
    .map(({ id, title }) => named(id, title));

function blocks(ruleSet: RuleSet | null, kind: 'category' | 'group'): Suggestion[] {
  const categories = ruleSet?.framework.categories ?? [];
  const found = kind === 'category' ? categories : categories.flatMap(({ groups = [] }) => groups);
  return found.map(({ id, label }) => named(id, label));
}

function events(path: Path, document: unknown): Suggestion[] {
  const rule = path.slice(0, path.lastIndexOf('event')).reduce<unknown>(memberOf, document);
  const phase = isObject(rule) ? String(rule['phase']) : '';
  const types = Object.hasOwn(EVENT_TYPES, phase)
    ? EVENT_TYPES[phase as keyof typeof EVENT_TYPES]
    : Object.values(EVENT_TYPES).flat();
  return [...new Set(types)].map((name) => named(name, terms.eventTypes[name]));
}

const memberOf = (part: unknown, name: string | number): unknown =>
  typeof part === 'object' && part !== null ? (part as Readonly<Record<string | number, unknown>>)[name] : undefined;
