import type { LocalizedText } from '@plumbline/core';
import { factText, own } from './fact-text.ts';
import { SENTENCE_NAMES } from './fact-words.ts';
import type { RuleWording } from './rule-wording.ts';

/**
 * The sentence a rule shows with a score, with names in place of the figures it will have.
 *
 * @example sentenceText({ zh: '得 {score} 分', en: '{score} points' }, words) // '[score] points'
 */
export function sentenceText(sentence: LocalizedText, words: RuleWording): string {
  return words
    .pick(sentence)
    .replace(OPTIONAL, (_, part: string) => words.say(`（如已知：${part}）`, `(if known: ${part})`))
    .replace(PLACEHOLDER, (_, before: string, name: string, after: string) => {
      const known = own(SENTENCE_NAMES, name);
      const text = known ? words.pick(known) : factText(name, words);
      // Chinese needs no space to set off what stands in brackets.
      return words.say(`〔${text}〕`, `${before}[${text}]${after}`);
    });
}

const OPTIONAL = /\[\[((?:(?!\]\]).)*)\]\]/gs;
const PLACEHOLDER = /( ?)\{([A-Za-z][A-Za-z0-9.]*)\}( ?)/g;
