import type { LocalizedText } from '@plumbline/core';
import { conditionText, eventWording, type RuleWording, ruleWording } from '@plumbline/engine';
import { text } from '@plumbline/locale';
import type { Path } from '../../../parts/document/json-edit.ts';
import { forWording, isObject, listAt, objectAt, textAt, type Unchecked } from '../document/parsed-document.ts';
import { unlessHalfWritten } from './half-written.ts';
import { SECTION_WORDS, SECTIONS, type Section, sectionOfPhase } from './sections/section-names.ts';

export type Found = {
  /** Empty for a part of the form. */
  readonly path: Path;
  readonly label: LocalizedText;
  readonly section: Section;
  readonly rule: string | null;
};

/** With what it may be found by beside its label. */
type Findable = Found & { readonly also: string };

const MOST = 50;

/** What of a rule set has these words in it, in either language or by identifier: the parts of the form, and all that stands in them. */
export function found(document: Unchecked, search: string): readonly Found[] {
  const wanted = folded(search);
  if (wanted === '') return [];
  const results: Found[] = [];
  for (const { also, ...one } of findable(document)) {
    if (!folded(`${one.label.zh} ${one.label.en} ${also}`).includes(wanted)) continue;
    results.push(one);
    if (results.length === MOST) break;
  }
  return results;
}

const folded = (words: string) => words.normalize('NFKC').trim().toLowerCase();

function* findable(document: Unchecked): Generator<Findable> {
  for (const section of SECTIONS) yield { path: [], label: SECTION_WORDS[section], section, rule: null, also: '' };
  yield* parameters(document);
  yield* rules(document);
  yield* named(document);
  yield* grades(document);
  yield* framework(objectAt(document, 'framework'));
  yield* references(document);
}

function* parameters(document: Unchecked): Generator<Findable> {
  for (const [name, value] of Object.entries(objectAt(document, 'parameters'))) {
    const label = text(`参数 ${name} = ${String(value)}`, `Parameter ${name} = ${String(value)}`);
    yield { path: ['parameters', name], label, section: 'parameters', rule: null, also: '' };
  }
}

function* rules(document: Unchecked): Generator<Findable> {
  const ruleSet = forWording(document);
  const languages = [ruleWording(ruleSet, 'zh'), ruleWording(ruleSet, 'en')];
  for (const [index, rule] of listAt(document, 'rules').entries()) {
    if (!isObject(rule)) continue;
    const id = textAt(rule, 'id');
    const title = objectAt(rule, 'title');
    const sentence = objectAt(rule, 'sentence');
    const also = [textAt(sentence, 'zh'), textAt(sentence, 'en'), ...languages.map((words) => said(rule, words))];
    yield {
      path: ['rules', index],
      label: text(`规则 ${textAt(title, 'zh')}（${id}）`, `Rule ${textAt(title, 'en')} (${id})`),
      section: sectionOfPhase(rule['phase']),
      rule: id,
      also: also.join(' '),
    };
  }
}

const said = (rule: Unchecked, words: RuleWording) =>
  unlessHalfWritten(
    () => `${conditionText(rule['conditions'] as never, words)} ${eventWording(rule as never, words).text}`,
    '',
  );

function* named(document: Unchecked): Generator<Findable> {
  for (const [name, condition] of Object.entries(objectAt(document, 'conditions'))) {
    const label = text(`条件 ${name}`, `Condition ${name}`);
    yield { path: ['conditions', name], label, section: 'conditions', rule: null, also: JSON.stringify(condition) };
  }
  for (const [name, input] of Object.entries(objectAt(document, 'inputs'))) {
    const title = isObject(input) ? objectAt(input, 'title') : {};
    const label = text(`输入项 ${textAt(title, 'zh')}（${name}）`, `Input ${textAt(title, 'en')} (${name})`);
    yield { path: ['inputs', name], label, section: 'inputs', rule: null, also: '' };
  }
}

function* grades(document: Unchecked): Generator<Findable> {
  for (const [index, grade] of listAt(document, 'grades').entries()) {
    if (!isObject(grade)) continue;
    const own = objectAt(grade, 'label');
    const label = text(`等级 ${textAt(own, 'zh')}`, `Grade ${textAt(own, 'en')}`);
    yield { path: ['grades', index], label, section: 'grades', rule: null, also: textAt(grade, 'id') };
  }
}

function* framework(document: Unchecked): Generator<Findable> {
  const block = (path: Path, value: Unchecked): Findable => {
    const own = objectAt(value, 'label');
    const label = text(`指标 ${textAt(own, 'zh')}`, `Block ${textAt(own, 'en')}`);
    const also = `${textAt(value, 'id')} ${listAt(value, 'aliases').join(' ')}`;
    return { path: ['framework', ...path], label, section: 'framework', rule: null, also };
  };
  for (const [index, category] of listAt(document, 'categories').entries()) {
    if (!isObject(category)) continue;
    yield block(['categories', index], category);
    for (const [at, group] of listAt(category, 'groups').entries())
      if (isObject(group)) yield block(['categories', index, 'groups', at], group);
  }
  for (const [index, indicator] of listAt(document, 'indicators').entries()) {
    if (!isObject(indicator)) continue;
    const name = `${textAt(indicator, 'name')}（${textAt(indicator, 'code')}）`;
    const label = text(`指标 ${name}`, `Indicator ${name}`);
    const also = listAt(indicator, 'aliases').join(' ');
    yield { path: ['framework', 'indicators', index], label, section: 'framework', rule: null, also };
  }
}

function* references(document: Unchecked): Generator<Findable> {
  for (const [index, reference] of listAt(document, 'references').entries()) {
    if (!isObject(reference)) continue;
    const words = `${textAt(reference, 'document')} ${textAt(reference, 'clause')}`.trim();
    const label = text(`依据 ${words}`, `Reference ${words}`);
    yield { path: ['references', index], label, section: 'overview', rule: null, also: '' };
  }
}
