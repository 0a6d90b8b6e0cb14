import type { Comparison, Condition } from '@plumbline/core';
import { children, isComparison } from '../conditions/condition-tree.ts';
import { comparisonText } from './comparison-text.ts';
import type { RuleWording } from './rule-wording.ts';

/** A line of a condition written out below itself: `2.1` is the first part of part 2; the first line of all has no number. */
export type ConditionLine = { readonly depth: number; readonly number: string; readonly text: string };

/**
 * A condition as numbered lines, each group with its parts below it. Named conditions are referred to, not written out.
 *
 * @example conditionLines({ all: [a, { any: [b, c] }] }, words).map(({ number }) => number) // ['', '1', '2', '2.1', '2.2']
 */
export function conditionLines(condition: Condition, words: RuleWording): readonly ConditionLine[] {
  return linesOf(plainer(condition), '', 0, words);
}

/**
 * The same in one sentence, groups within groups in brackets.
 *
 * @example conditionText(condition, words) // 'the target is missed, and direction is “higher is better”'
 */
export function conditionText(condition: Condition, words: RuleWording): string {
  return sentenceOf(plainer(condition), words);
}

function linesOf(condition: Condition, number: string, depth: number, words: RuleWording): ConditionLine[] {
  const parts = children(condition);
  if (parts.length === 0) return [{ depth, number, text: leafText(condition, words) }];
  const below = parts.flatMap(({ node }, index) =>
    linesOf(node, number === '' ? String(index + 1) : `${number}.${index + 1}`, depth + 1, words),
  );
  return [{ depth, number, text: groupText(condition, words) }, ...below];
}

function groupText(condition: Condition, { say }: RuleWording): string {
  if ('all' in condition) return say('同时满足下列各项：', 'All of the following:');
  if ('any' in condition) return say('满足下列任一项：', 'Any of the following:');
  return say('下列条件不成立，或无从判断：', 'The following does not hold, or nobody can tell:');
}

function sentenceOf(condition: Condition, words: RuleWording): string {
  const { say } = words;
  if ('all' in condition) return condition.all.map((part) => partOf(part, words)).join(say('，且', ', and '));
  if ('any' in condition) return condition.any.map((part) => partOf(part, words)).join(say('，或', ', or '));
  if ('not' in condition) {
    const part = sentenceOf(condition.not, words);
    return say(`下列条件不成立，或无从判断：${part}`, `it does not hold, or nobody can tell, that ${part}`);
  }
  return leafText(condition, words);
}

const partOf = (condition: Condition, words: RuleWording) =>
  children(condition).length === 0
    ? leafText(condition, words)
    : words.say(`（${sentenceOf(condition, words)}）`, `(${sentenceOf(condition, words)})`);

function leafText(condition: Condition, words: RuleWording): string {
  if (isComparison(condition)) return comparisonText(condition, words);
  if (!('condition' in condition)) return words.say('无条件', 'always');
  const name = words.conditionName(condition.condition);
  return words.say(`符合${name}`, `${name} holds`);
}

/** The same condition with groups of one part dissolved, and what is asked about the unknown asked straight. */
function plainer(condition: Condition): Condition {
  if ('not' in condition) {
    const inner = plainer(condition.not);
    return isComparison(inner) ? (opposite(inner) ?? { not: inner }) : { not: inner };
  }
  const parts = children(condition).map(({ node }) => plainer(node));
  const [only] = parts;
  if (only && parts.length === 1) return only;
  if ('all' in condition) return { all: parts };
  return 'any' in condition ? { any: parts } : condition;
}

/** Only what asks whether something is known has an opposite: any other comparison and its opposite both fail on the unknown. */
function opposite({ fact, operator, value }: Comparison): Comparison | null {
  if (operator === 'present' && typeof value === 'boolean') return { fact, operator, value: !value };
  if (value !== null) return null;
  if (operator === 'equal') return { fact, operator: 'notEqual', value };
  return operator === 'notEqual' ? { fact, operator: 'equal', value } : null;
}
