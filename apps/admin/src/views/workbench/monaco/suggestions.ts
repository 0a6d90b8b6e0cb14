import { EVENT_TYPES, type LocalizedText, OPERATORS, type RuleSet, SCORE_METHOD_NAMES } from '@plumbline/core';
import { INPUT_PREFIX, VOCABULARY } from '@plumbline/engine';
import { ruleTerms, terms, text } from '@plumbline/locale';
import type { Path } from '../document/json-edit.ts';
import { isObject } from '../document/parsed-document.ts';
import { NEW_PARAMS } from '../form/events/method-fields.ts';

/** Something that may stand at a place of a rule set: as it is written, and what it means. */
export type Suggestion = {
  readonly value: string;
  readonly detail: LocalizedText;
  readonly meaning: LocalizedText | null;
};

/** What may stand as the text of a value, by the member it is the value of; empty where anything may. */
export function suggestionsFor(path: Path, value: unknown, ruleSet: RuleSet | null): readonly Suggestion[] {
  const member = path.at(-1);
  const parent = parentOf(path, value);
  switch (member) {
    case 'fact':
    case 'of':
    case 'band':
    case 'input':
      return facts(ruleSet);
    case 'operator':
      return operators(parent);
    case 'value':
      return values(parent, ruleSet);
    case 'parameter':
      return parameters(ruleSet);
    case 'condition':
      return Object.keys(ruleSet?.conditions ?? {}).map((name) => named(name, text('命名条件', 'named condition')));
    case 'method':
      return SCORE_METHOD_NAMES.map((name) => ({
        value: name,
        detail: terms.scoreMethods[name],
        meaning: text(`参数：${JSON.stringify(NEW_PARAMS[name])}`, `Parameters: ${JSON.stringify(NEW_PARAMS[name])}`),
      }));
    case 'rule':
      return (ruleSet?.rules ?? [])
        .filter(({ phase }) => phase === 'score')
        .map(({ id, title }) => ({ value: id, detail: title, meaning: null }));
    case 'category':
      return blocks(ruleSet, 'category');
    case 'group':
      return blocks(ruleSet, 'group');
    case 'type':
      return path.includes('event') ? events(path, value) : [];
    default:
      return [];
  }
}

const named = (value: string, detail: LocalizedText): Suggestion => ({ value, detail, meaning: null });

/** Facts, inputs and, for whoever computes, nothing else. */
function facts(ruleSet: RuleSet | null): Suggestion[] {
  const inputs = Object.entries(ruleSet?.inputs ?? {}).map(([name, { title, type }]) => ({
    value: INPUT_PREFIX + name,
    detail: title,
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
  const detail = measured ? text(`${kind.zh}，${measured.zh}`, `${kind.en}, ${measured.en}`) : kind;
  const absent = absentWhen ? text(`。未知：${absentWhen.zh}`, `. Unknown when ${absentWhen.en}`) : text('', '');
  return { value: name, detail, meaning: text(meaning.zh + absent.zh, meaning.en + absent.en) };
}

const FACT_TYPES = {
  number: text('数值', 'number'),
  text: text('文字', 'text'),
  label: text('名称', 'label'),
  flag: text('是否', 'yes or no'),
} as const;

function operators(parent: unknown): Suggestion[] {
  const type =
    isObject(parent) && typeof parent['fact'] === 'string' ? VOCABULARY.get(parent['fact'])?.type : undefined;
  const fits = OPERATORS.filter((name) => {
    if (type === 'flag') return ['equal', 'notEqual', 'present'].includes(name);
    if (type === 'number') return !['contains', 'doesNotContain'].includes(name);
    return type === undefined || !/Than/.test(name);
  });
  return fits.map((name) => named(name, terms.operators[name]));
}

function values(parent: unknown, ruleSet: RuleSet | null): Suggestion[] {
  const fact = isObject(parent) && typeof parent['fact'] === 'string' ? parent['fact'] : '';
  const known = VOCABULARY.get(fact)?.values ?? ruleSet?.inputs?.[fact.replace(INPUT_PREFIX, '')]?.values ?? [];
  return known.map((value) => named(value, text('取值', 'value')));
}

const parameters = (ruleSet: RuleSet | null): Suggestion[] =>
  Object.entries(ruleSet?.parameters ?? {}).map(([name, value]) =>
    named(name, text(`参数 = ${value}`, `parameter = ${value}`)),
  );

function blocks(ruleSet: RuleSet | null, kind: 'category' | 'group'): Suggestion[] {
  const categories = ruleSet?.framework.categories ?? [];
  const found = kind === 'category' ? categories : categories.flatMap(({ groups = [] }) => groups);
  return found.map(({ id, label }) => ({ value: id, detail: label, meaning: null }));
}

function events(path: Path, document: unknown): Suggestion[] {
  const rule = path.slice(0, path.lastIndexOf('event')).reduce<unknown>(member, document);
  const phase = isObject(rule) ? String(rule['phase']) : '';
  const types = Object.hasOwn(EVENT_TYPES, phase)
    ? EVENT_TYPES[phase as keyof typeof EVENT_TYPES]
    : Object.values(EVENT_TYPES).flat();
  return [...new Set(types)].map((name) => named(name, terms.eventTypes[name]));
}

const parentOf = (path: Path, document: unknown): unknown => path.slice(0, -1).reduce<unknown>(member, document);

const member = (part: unknown, name: string | number): unknown =>
  typeof part === 'object' && part !== null ? (part as Readonly<Record<string | number, unknown>>)[name] : undefined;
