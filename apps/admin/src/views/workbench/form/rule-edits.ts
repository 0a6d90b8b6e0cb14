import type { Phase } from '@plumbline/core';
import { insertAt, moveItem, removeAt } from '../../../parts/document/json-edit.ts';
import type { TextEdit } from '../../../parts/document/text-edit.ts';
import { isObject, listAt, parseDocument, textAt, type Unchecked } from '../document/parsed-document.ts';
import { freshName, newRule } from './rule-templates.ts';

/** A change of the rules, and the rule to go on with. */
export type RuleEdit = { readonly edits: readonly TextEdit[]; readonly id: string };

/** A new rule behind those of its phase: complete, and harmless until its condition is changed. */
export function addRule(text: string, phase: Phase): RuleEdit {
  const document = parseDocument(text) ?? {};
  const rules = listAt(document, 'rules');
  const last = rules.findLastIndex((rule) => isObject(rule) && rule['phase'] === phase);
  const rule = newRule(phase, idsOf(rules), listAt(document, 'references').slice(0, 1));
  return { edits: insertAt(text, ['rules', last < 0 ? rules.length : last + 1], rule), id: rule.id };
}

/** The same rule once more, behind it, with an identifier of its own. */
export function duplicateRule(text: string, index: number): RuleEdit {
  const rules = listAt(parseDocument(text) ?? {}, 'rules');
  const rule = rules[index];
  if (!isObject(rule)) return { edits: [], id: '' };
  const id = freshName(textAt(rule, 'id'), idsOf(rules), '-');
  return { edits: insertAt(text, ['rules', index + 1], { ...rule, id }), id };
}

/** Moves a rule before or behind the next one of its phase: the others keep their places. */
export function moveRule(text: string, index: number, step: 1 | -1): readonly TextEdit[] {
  const rules = listAt(parseDocument(text) ?? {}, 'rules');
  const phaseOf = (rule: unknown) => (isObject(rule) ? rule['phase'] : null);
  const phase = phaseOf(rules[index]);
  let to = index + step;
  while (to >= 0 && to < rules.length && phaseOf(rules[to]) !== phase) to += step;
  return to < 0 || to >= rules.length ? [] : moveItem(text, ['rules'], index, to);
}

export const removeRule = (text: string, index: number): readonly TextEdit[] => removeAt(text, ['rules', index]);

const idsOf = (rules: readonly unknown[]): readonly string[] =>
  rules.flatMap((rule) => (isObject(rule) ? [textAt(rule, 'id')] : []));

/** An identifier of the words of an English title; null where there are none. */
export function suggestedId(rule: Unchecked, taken: readonly string[]): string | null {
  const title = isObject(rule['title']) ? textAt(rule['title'], 'en') : '';
  const words =
    title
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const stem = words.join('-').slice(0, 56).replace(/-+$/, '');
  return stem === '' ? null : freshName(stem, taken, '-');
}
