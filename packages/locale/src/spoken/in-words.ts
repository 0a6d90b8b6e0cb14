import type { Diagnostic, DiagnosticCode, Language } from '@plumbline/core';
import { terms } from '../terms.ts';
import { expressionFault } from './expression-fault.ts';
import { FACT_TYPES, FACT_UNITS, FIELDS, JSON_TYPES } from './field-words.ts';
import { jsonOrYamlFault, SYSTEM_REASONS } from './file-faults.ts';
import { phaseOfRule } from './phase-of-rule.ts';
import { sampleCase } from './sample-case.ts';
import { schemaFault } from './schema-fault.ts';
import { eachFrom, from, glossed, type Speaker } from './speaker.ts';

const unlessEmpty: Speaker = (value) => (value === '' ? null : { zh: value, en: value });

/** The parameters that hold words of a program, by code: the same name means one thing in one code and another elsewhere. */
const SPEAKERS: Partial<Record<DiagnosticCode, Readonly<Record<string, Speaker>>>> = {
  'document/unreadable': { reason: from(SYSTEM_REASONS) },
  'document/syntax': { reason: jsonOrYamlFault },
  'document/schema': { reason: schemaFault },
  'document/wrong-type': { expected: eachFrom(JSON_TYPES, ' / ', { zh: '或', en: ' or ' }) },
  'document/unknown-type': { extension: unlessEmpty },
  'form/field-missing': { field: eachFrom(FIELDS, ', ', { zh: '”“', en: '” and “' }) },
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
