import type { LocalizedText } from '@plumbline/core';
import { text } from '@plumbline/locale';
import type { Path } from '../document/json-edit.ts';
import { isObject, listAt, objectAt, textAt, type Unchecked } from '../document/parsed-document.ts';
import { type Section, sectionOfPhase } from './sections/section-names.ts';

export type Found = {
  readonly path: Path;
  readonly label: LocalizedText;
  readonly section: Section;
  readonly rule: string | null;
};

const MOST = 50;

/** What of a rule set has these words in it: parameters, rules, named conditions, inputs, grades and indicators, in either language or by identifier. */
export function found(document: Unchecked, search: string): readonly Found[] {
  const wanted = search.normalize('NFKC').trim().toLowerCase();
  const all = [
    ...parameters(document),
    ...rules(document),
    ...named(document),
    ...grades(document),
    ...indicators(document),
  ];
  return all
    .filter(({ label, path }) =>
      `${label.zh} ${label.en} ${path.at(-1)}`.normalize('NFKC').toLowerCase().includes(wanted),
    )
    .slice(0, MOST);
}

function* parameters(document: Unchecked): Generator<Found> {
  for (const [name, value] of Object.entries(objectAt(document, 'parameters')))
    yield {
      path: ['parameters', name],
      label: text(`参数 ${name} = ${String(value)}`, `Parameter ${name} = ${String(value)}`),
      section: 'parameters',
      rule: null,
    };
}

function* rules(document: Unchecked): Generator<Found> {
  for (const [index, rule] of listAt(document, 'rules').entries()) {
    if (!isObject(rule)) continue;
    const id = textAt(rule, 'id');
    const title = isObject(rule['title']) ? rule['title'] : {};
    const sentence = isObject(rule['sentence']) ? rule['sentence'] : {};
    const label = text(
      `规则 ${textAt(title, 'zh')}（${id}）${textAt(sentence, 'zh')}`,
      `Rule ${textAt(title, 'en')} (${id}) ${textAt(sentence, 'en')}`,
    );
    yield { path: ['rules', index], label, section: sectionOfPhase(rule['phase']), rule: id };
  }
}

function* named(document: Unchecked): Generator<Found> {
  for (const name of Object.keys(objectAt(document, 'conditions')))
    yield {
      path: ['conditions', name],
      label: text(`条件 ${name}`, `Condition ${name}`),
      section: 'conditions',
      rule: null,
    };
  for (const [name, input] of Object.entries(objectAt(document, 'inputs'))) {
    const title = isObject(input) && isObject(input['title']) ? input['title'] : {};
    const label = text(`输入项 ${textAt(title, 'zh')}（${name}）`, `Input ${textAt(title, 'en')} (${name})`);
    yield { path: ['inputs', name], label, section: 'inputs', rule: null };
  }
}

function* grades(document: Unchecked): Generator<Found> {
  for (const [index, grade] of listAt(document, 'grades').entries()) {
    if (!isObject(grade) || !isObject(grade['label'])) continue;
    const { label } = grade;
    yield {
      path: ['grades', index],
      label: text(`等级 ${textAt(label as Unchecked, 'zh')}`, `Grade ${textAt(label as Unchecked, 'en')}`),
      section: 'grades',
      rule: null,
    };
  }
}

function* indicators(document: Unchecked): Generator<Found> {
  for (const [index, indicator] of listAt(objectAt(document, 'framework'), 'indicators').entries()) {
    if (!isObject(indicator)) continue;
    const name = `${textAt(indicator, 'name')}（${textAt(indicator, 'code')}）`;
    yield {
      path: ['framework', 'indicators', index],
      label: text(`指标 ${name}`, `Indicator ${name}`),
      section: 'framework',
      rule: null,
    };
  }
}
