import type { Comparison, ConditionValue, OperatorName } from '@plumbline/core';
import { INPUT_PREFIX } from '../facts/inputs.ts';
import { VOCABULARY } from '../facts/vocabulary.ts';
import { factText, factType, factUnit, own, valueText } from './fact-text.ts';
import { FLAG_PHRASES } from './fact-words.ts';
import { numberText } from './number-text.ts';
import { apart, quoted, type RuleWording } from './rule-wording.ts';

/**
 * One comparison in words.
 *
 * @example comparisonText({ fact: 'met', operator: 'equal', value: false }, words) // 'the target is missed'
 */
export function comparisonText(comparison: Comparison, words: RuleWording): string {
  const { fact, operator, value } = comparison;
  if (operator === 'present') return knownText(fact, value !== false, words);
  if (value === null && (operator === 'equal' || operator === 'notEqual'))
    return knownText(fact, operator === 'notEqual', words);
  if (typeof value === 'boolean' && (operator === 'equal' || operator === 'notEqual'))
    return flagText(fact, value === (operator === 'equal'), words);
  if (typeof value === 'string' && (operator === 'contains' || operator === 'doesNotContain'))
    // What is looked for is a part of the text as it is filed, whatever the whole is called.
    return words.say(...WORD_FRAMES[operator](factText(fact, words), quoted(value)));
  const frame = factType(fact, words) === 'number' ? NUMBER_FRAMES[operator] : WORD_FRAMES[operator];
  return words.say(...frame(factText(fact, words), operandText(fact, value, words)));
}

type Frame = (fact: string, value: string) => [zh: string, en: string];

const sign =
  (mark: string): Frame =>
  (fact, value) => [`${fact} ${mark} ${value}`, `${fact} ${mark} ${value}`];

/** How each operator is said of a word. Orders have one sign, whatever they are said of. */
const WORD_FRAMES: Readonly<Record<OperatorName, Frame>> = {
  equal: (fact, value) => [`${fact}为${value}`, `${fact} is ${value}`],
  notEqual: (fact, value) => [`${fact}不为${value}`, `${fact} is not ${value}`],
  lessThan: sign('<'),
  lessThanInclusive: sign('≤'),
  greaterThan: sign('>'),
  greaterThanInclusive: sign('≥'),
  in: (fact, value) => [`${fact}为${value}之一`, `${fact} is one of ${value}`],
  notIn: (fact, value) => [`${fact}不是${value}中的任何一个`, `${fact} is none of ${value}`],
  contains: (fact, value) => [`${fact}含有${value}`, `${fact} contains ${value}`],
  doesNotContain: (fact, value) => [`${fact}不含${value}`, `${fact} does not contain ${value}`],
  present: (fact) => [`${fact}有值`, `${fact} is known`],
};

/** How each is said of a number. */
const NUMBER_FRAMES: Readonly<Record<OperatorName, Frame>> = {
  ...WORD_FRAMES,
  equal: sign('='),
  notEqual: sign('≠'),
  in: (fact, value) => [`${fact}为 ${apart(value)}之一`, `${fact} is one of ${value}`],
  notIn: (fact, value) => [`${fact}不是 ${apart(value)}中的任何一个`, `${fact} is none of ${value}`],
};

function operandText(fact: string, value: ConditionValue, words: RuleWording): string {
  if (typeof value === 'string') return literalText(fact, value, words);
  if (Array.isArray(value)) return value.map((one) => literalText(fact, one, words)).join(words.say('、', ', '));
  if (typeof value !== 'object' || value === null) return String(value);
  const reference = value as { readonly parameter: string } | { readonly fact: string };
  return 'parameter' in reference ? numberText(reference, factUnit(fact), words) : factText(reference.fact, words);
}

function literalText(fact: string, value: string, words: RuleWording): string {
  if (factType(fact, words) === 'number') return numberText(value, factUnit(fact), words);
  const text = valueText(fact, value, words);
  // A rule is called by a number or by a title that is set off already.
  return fact === 'rule' ? text : quoted(text);
}

/** That something is known, or is not, and then why that may be. */
function knownText(fact: string, isKnown: boolean, words: RuleWording): string {
  const name = factText(fact, words);
  const { say } = words;
  if (fact.startsWith(INPUT_PREFIX))
    return isKnown ? say(`${name}已填写`, `${name} is given`) : say(`${name}未填写`, `${name} is not given`);
  if (isKnown) return say(`${name}有值`, `${name} is known`);
  const absentWhen = VOCABULARY.get(fact)?.absentWhen;
  const reason = absentWhen ? say(`（${absentWhen.zh}）`, ` (${absentWhen.en})`) : '';
  // A flag is called by a question, which no word can follow directly in Chinese.
  const isFlag = factType(fact, words) === 'flag';
  return say(`${name}${isFlag ? '：' : ''}未知${reason}`, `${name} is unknown${reason}`);
}

function flagText(fact: string, isTrue: boolean, words: RuleWording): string {
  const phrases = own(FLAG_PHRASES, fact);
  if (phrases) return words.pick(isTrue ? phrases.yes : phrases.no);
  const name = factText(fact, words);
  return isTrue ? words.say(`${name}为“是”`, `${name} is “yes”`) : words.say(`${name}为“否”`, `${name} is “no”`);
}
