import type { Scorecard } from '@plumbline/core';
import { type CompiledRuleSet, scorecardOf } from '@plumbline/engine';
import { replaceEqualDeep } from '@tanstack/react-query';
import { formIn, savableText } from '../document/form-text.ts';

const last = new WeakMap<CompiledRuleSet, Scorecard>();

/**
 * Scores a form while it is typed, by the same engine as the server. What came out the same as the last time is the same object, so that a row whose
 * points stay need not be shown again.
 */
export function scoreForm(compiled: CompiledRuleSet, text: string): Scorecard {
  const scorecard = scorecardOf(compiled, formIn(savableText(text)));
  const shared = replaceEqualDeep(last.get(compiled), scorecard);
  last.set(compiled, shared);
  return shared;
}
