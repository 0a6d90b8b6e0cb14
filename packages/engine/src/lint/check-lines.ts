import {
  type Condition,
  type Diagnostic,
  type NumberOrParameter,
  pointer,
  Rational,
  type RuleSet,
  type ScoringRule,
} from '@plumbline/core';
import { staticNumber } from './check-events.ts';
import { type RuleSetView, report } from './rule-set-view.ts';

/**
 * Lines that fall where they should rise: of a target that is to be reached, more gives fewer points. It is what comes of a pass mark of 70% that was
 * written as 70, and past forms rise by it, so that nothing else gives it away. And lines that begin below zero, by which points are earned with nothing
 * done. Told at the number that is wrong.
 */
export function checkLines(view: RuleSetView): Diagnostic[] {
  const { rules, parameters, framework } = view.ruleSet;
  return rules.flatMap((rule) => {
    const line = lineOf(rule);
    if (!line) return [];
    const { parameter } = typeof line.zeroAt === 'string' ? { parameter: null } : line.zeroAt;
    const place = parameter === null ? `${view.pathOf(rule)}/event/params/zeroAt` : pointer('parameters', parameter);
    const own = framework.indicators.flatMap(({ rule: named, parameters: values = {} }, index) => {
      if (parameter === null || !Object.hasOwn(values, parameter) || (named ?? rule.id) !== rule.id) return [];
      const at = pointer('framework', 'indicators', index, 'parameters', parameter);
      return faultsAt(rule, line, { ...parameters, ...values }, at);
    });
    return [...faultsAt(rule, line, parameters, place), ...own];
  });
}

type Line = { readonly zeroAt: NumberOrParameter; readonly fullAt: NumberOrParameter };

/** The line of a rule about targets that are to be reached; null for any other rule. */
function lineOf({ event, conditions }: ScoringRule): Line | null {
  if (event.type !== 'score' || event.params.method !== 'linear' || event.params.of !== 'ratio') return null;
  return isAboutReaching(conditions) ? event.params : null;
}

/** Whether the rule says itself that more is better. */
function isAboutReaching(condition: Condition): boolean {
  if ('all' in condition) return condition.all.some(isAboutReaching);
  return (
    'fact' in condition &&
    condition.fact === 'direction' &&
    condition.operator === 'equal' &&
    condition.value === 'higher'
  );
}

function faultsAt({ id }: ScoringRule, { zeroAt, fullAt }: Line, values: RuleSet['parameters'], at: string) {
  const [zero, full] = [staticNumber(zeroAt, values), staticNumber(fullAt, values)];
  if (zero?.isNegative()) return [report('rule-set/line-below-zero', 'warning', at, { rule: id, zero: percent(zero) })];
  if (!zero || !full || zero.compare(full) <= 0) return [];
  return [report('rule-set/line-falls', 'warning', at, { rule: id, zero: percent(zero), full: percent(full) })];
}

const percent = (share: Rational) => `${share.times(Rational.of('100')).toPlain()}%`;
