import type { LocalizedText } from '@plumbline/core';
import { WORDS } from '../words.ts';

/** The parts of a rule set, in the order in which somebody new to it wants to see them. */
export const SECTIONS = [
  'parameters',
  'scoreRules',
  'adjustRules',
  'formRules',
  'findingRules',
  'grades',
  'framework',
  'conditions',
  'inputs',
  'settings',
  'overview',
] as const;
export type Section = (typeof SECTIONS)[number];

export const SECTION_WORDS: Readonly<Record<Section, LocalizedText>> = {
  parameters: WORDS.parameters,
  scoreRules: WORDS.scoreRules,
  adjustRules: WORDS.adjustRules,
  formRules: WORDS.formRules,
  findingRules: WORDS.findingRules,
  grades: WORDS.grades,
  framework: WORDS.framework,
  conditions: WORDS.conditions,
  inputs: WORDS.inputs,
  settings: WORDS.settings,
  overview: WORDS.overview,
};

const PHASE_SECTIONS: Readonly<Record<string, Section>> = {
  score: 'scoreRules',
  adjust: 'adjustRules',
  form: 'formRules',
  finding: 'findingRules',
};
const MEMBER_SECTIONS: Readonly<Record<string, Section>> = {
  parameters: 'parameters',
  framework: 'framework',
  conditions: 'conditions',
  inputs: 'inputs',
  readings: 'settings',
  rounding: 'settings',
  grades: 'grades',
  gradeOn: 'grades',
};

export const sectionOfPhase = (phase: unknown): Section => PHASE_SECTIONS[String(phase)] ?? 'scoreRules';

/** Where in the form a place of the document is shown. */
export function sectionOf(path: readonly (string | number)[], phaseOf: (rule: number) => unknown): Section {
  const [member, index] = path;
  if (member === 'rules') return sectionOfPhase(index === undefined ? 'score' : phaseOf(Number(index)));
  return MEMBER_SECTIONS[String(member)] ?? 'overview';
}
