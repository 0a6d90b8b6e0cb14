import type { NumberOrParameter, RuleSet } from '@plumbline/core';
import type { Path } from '../../../../parts/document/json-edit.ts';

/** A number of a rule set that can be moved: where it stands, what it is, and the parameter it comes from, if it does. */
export type NumberPlace = {
  /** Where it is written when it changes: in the rule, or at the parameter. */
  readonly path: Path;
  readonly value: string;
  /** With its name; null for a number that stands in the rule itself. */
  readonly parameter: string | null;
};

/** The place of a number that a rule has at a path; null for a parameter without a value. */
export function numberPlace(ruleSet: RuleSet, path: Path, written: NumberOrParameter): NumberPlace | null {
  if (typeof written === 'string') return { path, value: written, parameter: null };
  const value = ruleSet.parameters[written.parameter];
  return value === undefined ? null : { path: ['parameters', written.parameter], value, parameter: written.parameter };
}
