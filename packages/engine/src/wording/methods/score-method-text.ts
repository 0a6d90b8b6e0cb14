import type { ScoreMethodName, ScoreParams } from '@plumbline/core';
import type { RuleWording } from '../rule-wording.ts';
import { curveText, judgedText, stepsText } from './banded-text.ts';
import { fixedText, fullText, notApplicableText, zeroText } from './constant-text.ts';
import { formulaText } from './formula-text.ts';
import { checklistText, lookupText } from './listed-text.ts';
import { perUnitText } from './per-unit-text.ts';
import type { Said } from './said.ts';
import { linearText, proportionalText, reciprocalText } from './scaled-text.ts';

/** Every score method; one without words does not compile. */
const texts: { readonly [M in ScoreMethodName]: (params: ScoreParams<M>, words: RuleWording) => Said } = {
  full: fullText,
  zero: zeroText,
  fixed: fixedText,
  proportional: proportionalText,
  reciprocal: reciprocalText,
  linear: linearText,
  curve: curveText,
  steps: stepsText,
  perUnit: perUnitText,
  lookup: lookupText,
  judged: judgedText,
  checklist: checklistText,
  expression: formulaText,
  notApplicable: notApplicableText,
};

/** What a method does, without its limits. The parameters name the method, so the two always fit. */
export const scoreMethodText = (params: ScoreParams, words: RuleWording): Said =>
  (texts[params.method] as (params: ScoreParams, words: RuleWording) => Said)(params, words);
