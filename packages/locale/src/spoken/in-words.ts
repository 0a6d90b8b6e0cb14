import type { Diagnostic, DiagnosticCode, Language } from '@plumbline/core';
import { terms } from '../terms.ts';
import { expressionFault } from './expression-fault.ts';
import { FACT_TYPES, FACT_UNITS, FIELDS, JSON_TYPES } from './field-words.ts';
import { FILE_TYPES, jsonOrYamlFault, SYSTEM_REASONS } from './file-faults.ts';
import { phaseOfRule } from './phase-of-rule.ts';
import {
  CELLS,
  causeAmounts,
  DIRECTIONS,
  FORMULAS,
  GROUPS,
  keptPlaces,
  ROUNDING_WORDS,
  SLIPS,
  STAGES,
} from './review-words.ts';
import { sampleCase } from './sample-case.ts';
import { schemaFault } from './schema-fault.ts';
import { eachFrom, from, glossed, type Speaker } from './speaker.ts';

const unlessEmpty: Speaker = (value) => (value === '' ? null : { zh: value, en: value });

/** The parameters that hold words of a program, by code: the same name means one thing in one code and another elsewhere. */
const SPEAKERS: Partial<Record<DiagnosticCode, Readonly<Record<string, Speaker>>>> = {
  'document/unreadable': { reason: from(SYSTEM_REASONS) },
  'document/other-type': { found: from(FILE_TYPES) },
  'document/syntax': { reason: jsonOrYamlFault },
  'document/schema': { reason: schemaFault },
  'document/wrong-type': { expected: eachFrom(JSON_TYPES, ' / ', { zh: '或', en: ' or ' }) },
  'document/unknown-type': { extension: unlessEmpty },
  'form/field-missing': { field: eachFrom(FIELDS, ', ', { zh: '”“', en: '” and “' }) },
  'form/value-unclear': { field: from(FIELDS) },
  'form/figure-unclear': { field: from(FIELDS) },
  'form/value-left-out': { field: from(FIELDS) },
  'export/not-printed': { field: from(FIELDS) },
  'export/changed': { field: from(FIELDS) },
  'value/wrong-input': { type: from(FACT_TYPES) },
  'value/scale-assumed': { unit: from({ '': { zh: '原数（不乘万、亿）', en: 'the plain number' } }) },
  'rule-set/fact-not-available': { phase: phaseOfRule },
  'rule-set/event-phase': { phase: phaseOfRule, event: from(terms.eventTypes) },
  'rule-set/operator-type': {
    operator: glossed({ ...terms.scoreMethods, ...terms.operators }),
    type: from(FACT_TYPES),
  },
  'rule-set/value-type': { type: from(FACT_TYPES) },
  'rule-set/unit-clash': { unit: from(FACT_UNITS) },
  'rule-set/expression': { reason: expressionFault },
  'rule-set/max-scores-sum': { scope: from({ framework: { zh: '整个指标体系', en: 'the whole framework' } }) },
  'rule-set/unreachable-rule': { sample: sampleCase },
  'rule-set/shadowed-rule': { sample: sampleCase },
  'rule-set/no-rule': { sample: sampleCase },
  'rule-set/ambiguous-priority': { sample: sampleCase },
  'review/scores-do-not-add-up': { slip: from(SLIPS) },
  'review/sources-do-not-add-up': { field: from(CELLS) },
  'review/parts-do-not-add-up': { field: from(CELLS) },
  'review/rate-rounding': { mode: from(ROUNDING_WORDS), places: keptPlaces },
  'review/cell-empty': { field: from(CELLS) },
  'review/hint-text': { field: from(CELLS) },
  'review/wrong-direction': { better: from(DIRECTIONS) },
  'review/wrong-group': { group: from(GROUPS), better: from(GROUPS) },
  'review/rating-differs': { expected: from(terms.ratings) },
  'review/rating-moves': { rating: from(terms.ratings), expected: from(terms.ratings) },
  'review/score-rounding': { mode: from(ROUNDING_WORDS), stage: from(STAGES), places: keptPlaces },
  'review/score-over-max': { name: from(CELLS) },
  'review/score-negative': { name: from(CELLS) },
  'review/review-above-declared': { name: from(CELLS) },
  'review/score-miscalculated': { slip: from(SLIPS) },
  'review/score-other-formula': { formula: from(FORMULAS) },
  'review/total-differs': { parts: causeAmounts },
  'review/objective-copied': { field: from(CELLS) },
};

/** The parameters of a diagnostic as a person should read them in one language. */
export function inWords(code: DiagnosticCode, params: Diagnostic['params'], language: Language): Diagnostic['params'] {
  const speakers = SPEAKERS[code];
  if (!speakers) return params;
  const spoken = Object.entries(params).map(([name, value]) => {
    const speak = Object.hasOwn(speakers, name) ? speakers[name] : undefined;
    return [name, speak && value !== null ? (speak(String(value))?.[language] ?? null) : value];
  });
  return Object.fromEntries(spoken);
}
