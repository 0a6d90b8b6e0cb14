import type { Diagnostic, RuleSet } from '@plumbline/core';
import { checkBands } from './check-bands.ts';
import { checkConditions } from './check-conditions.ts';
import { checkEvents } from './check-events.ts';
import { checkFramework } from './check-framework.ts';
import { checkDisplayEqualsDecision, checkGrades } from './check-grades.ts';
import { checkLines } from './check-lines.ts';
import { checkNamedConditions } from './check-named-conditions.ts';
import { checkReferences, checkUnusedParameters } from './check-usage.ts';
import { type Check, type RuleSetView, viewOf } from './rule-set-view.ts';

/** Without these a rule set cannot be applied to a form. */
const ESSENTIAL: readonly Check[] = [
  checkConditions,
  checkNamedConditions,
  checkEvents,
  checkBands,
  checkGrades,
  checkFramework,
];

/** These it can be applied without, but should not be published without. */
const ADVISORY: readonly Check[] = [checkReferences, checkUnusedParameters, checkDisplayEqualsDecision, checkLines];

/** What must hold for a rule set to be compiled. */
export const checkRuleSet = (ruleSet: RuleSet): Diagnostic[] => ESSENTIAL.flatMap((check) => check(viewOf(ruleSet)));

/** Every check that needs no trying out of cases. */
export const checkView = (view: RuleSetView): Diagnostic[] =>
  [...ESSENTIAL, ...ADVISORY].flatMap((check) => check(view));
