import type { RuleSet } from '@plumbline/core';
import { text } from '@plumbline/locale';
import type { Path } from '../../../../parts/document/json-edit.ts';
import { factSuggestions, parameterSuggestions, type Suggestion } from './suggestions.ts';

/** The functions of expressions, and words that sentences have beside the facts. */
const FUNCTIONS = ['min', 'max', 'abs', 'floor', 'ceil', 'clamp'];
const SENTENCE_WORDS = {
  score: text('得分', 'score'),
  maxScore: text('分值', 'maximum score'),
  deduction: text('扣分', 'points lost'),
  declaredScore: text('自评得分', 'declared score'),
  amount: text('扣（加）的分数', 'points taken or added'),
  target: text('年度指标值，如表上所写', 'target, as it is filed'),
  actual: text('实际完成值，如表上所写', 'actual, as it is filed'),
};

/** Names that may stand inside a text: facts and parameters in an expression; in braces, what a sentence may say. */
export function namesFor(path: Path, ruleSet: RuleSet | null, isInBraces: boolean): readonly Suggestion[] {
  const facts = factSuggestions(ruleSet).map(bare);
  if (path.at(-1) === 'expression') {
    const functions = FUNCTIONS.map((name) => bare({ ...NAMELESS, value: name, detail: text('函数', 'function') }));
    return [...parameterSuggestions(ruleSet).map(bare), ...facts, ...functions];
  }
  if (!isInBraces) return [];
  const words = Object.entries(SENTENCE_WORDS).map(([value, detail]) => bare({ ...NAMELESS, value, detail }));
  return [...words, ...facts.filter(({ value }) => !Object.hasOwn(SENTENCE_WORDS, value))];
}

const NAMELESS = { value: '', written: '', detail: text('', ''), meaning: null };

const bare = (one: Suggestion): Suggestion => ({ ...one, written: one.value });
