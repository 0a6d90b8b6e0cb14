import {
  type Amount,
  type AmountParams,
  type Diagnostic,
  type NumberOrParameter,
  pointer,
  Rational,
  type RuleSet,
  type ScoreParams,
  type ScoringRule,
} from '@plumbline/core';
import { staticNumber } from './check-events.ts';
import { type RuleSetView, report } from './rule-set-view.ts';

type Parameters = RuleSet['parameters'];

/**
 * Bands, steps and curves: overlaps, gaps, empty bands, points out of order, steps that count nothing. Parameters count with the
 * rule set's values, and once more with those of every indicator that has its own.
 */
export function checkBands(view: RuleSetView): Diagnostic[] {
  const { rules, parameters, framework } = view.ruleSet;
  const shared = rules.flatMap((rule) => checkRule(rule, parameters, view));
  const own = framework.indicators.flatMap(({ parameters: values, rule: named }, index) => {
    if (values === undefined) return [];
    const concerned = rules.filter(
      ({ id, event }) => (named === undefined || named === id) && reads(event.params, values),
    );
    const path = pointer('framework', 'indicators', index, 'parameters');
    return concerned.flatMap((rule) =>
      checkRule(rule, { ...parameters, ...values }, view)
        .filter(
          ({ code, severity }) =>
            severity !== 'info' && !shared.some((one) => one.code === code && one.path.startsWith(view.pathOf(rule))),
        )
        .map((diagnostic) => ({ ...diagnostic, path })),
    );
  });
  return [...shared, ...own];
}

/** Whether a parameter with a value of its own stands anywhere in a rule's event. */
function reads(part: unknown, values: Parameters): boolean {
  if (typeof part !== 'object' || part === null) return false;
  if ('parameter' in part && typeof part.parameter === 'string') return Object.hasOwn(values, part.parameter);
  return Object.values(part).some((inner) => reads(inner, values));
}

function checkRule(rule: ScoringRule, parameters: Parameters, { pathOf }: RuleSetView): Diagnostic[] {
  const { event } = rule;
  const path = `${pathOf(rule)}/event/params`;
  const read = (value: NumberOrParameter) => staticNumber(value, parameters);
  if (event.type === 'score') {
    const faults = checkParams(event.params, read, path);
    const sound = faults.length === 0 && event.params.method === 'steps';
    return sound ? checkCliffs(event.params as ScoreParams<'steps'>, read, rule, path) : faults;
  }
  return event.type === 'deduct' || event.type === 'add' ? checkUnit(event.params, read, path) : [];
}

/** A unit of nothing cannot be counted; one below nothing counts backwards. */
function checkUnit(params: ScoreParams | AmountParams, read: Read, path: string): Diagnostic[] {
  const size = params.method === 'perUnit' ? read(params.step) : null;
  if (!size || size.compare(Rational.zero) > 0) return [];
  return [report('rule-set/step-size', 'error', `${path}/step`, { value: size.toPlain() })];
}

/** More than half of the most a rule gives, lost in one step, is worth a second look. */
function checkCliffs(params: ScoreParams<'steps'>, read: Read, { id }: ScoringRule, path: string): Diagnostic[] {
  const worth = (amount: Amount) => ({
    size: read('points' in amount ? amount.points : amount.share),
    kind: 'points' in amount ? 'points' : 'share',
  });
  const steps = params.steps.map((step, index) => ({ ...worth(step), from: read(step.from), index }));
  const sorted = [...steps].sort((a, b) => (a.from && b.from ? b.from.compare(a.from) : 0));
  return sorted.flatMap((step, index) => {
    const below = sorted[index + 1] ?? worth(params.below);
    const [top] = sorted;
    if (!step.size || !below.size || !top?.size || !step.from || step.kind !== below.kind || top.kind !== step.kind)
      return [];
    const drop = step.size.minus(below.size);
    if (drop.isNegative() || drop.isZero() || drop.plus(drop).compare(top.size) <= 0) return [];
    const points = step.kind === 'share' ? `${drop.times(Rational.of('100')).toPlain()}%` : drop.toPlain();
    return [
      report('rule-set/cliff', 'info', `${path}/steps/${step.index}/from`, {
        rule: id,
        at: step.from.toPlain(),
        points,
      }),
    ];
  });
}

type Read = (value: NumberOrParameter) => Rational | null;

function checkParams(params: ScoreParams, read: Read, path: string): Diagnostic[] {
  if (params.method === 'curve')
    return checkCurve(
      params.points.map(({ at }) => read(at)),
      path,
    );
  if (params.method === 'steps')
    return checkSteps(
      params.steps.map(({ from }) => read(from)),
      path,
    );
  if (params.method === 'judged')
    return checkJudged(
      params.bands.map(({ from, to }) => ({ from: read(from), to: read(to) })),
      path,
    );
  if (params.method === 'lookup')
    return checkTable(
      params.table.map(({ value }) => value),
      path,
    );
  if (params.method === 'linear') {
    const [from, to] = [read(params.zeroAt), read(params.fullAt)];
    return from && to && from.equals(to)
      ? [report('rule-set/band-empty', 'error', `${path}/fullAt`, { from: from.toPlain(), to: to.toPlain() })]
      : [];
  }
  return checkUnit(params, read, path);
}

function checkCurve(knots: readonly (Rational | null)[], path: string): Diagnostic[] {
  return knots.flatMap((at, index) => {
    const before = knots[index - 1];
    const ordered = !at || !before || before.compare(at) < 0;
    return ordered ? [] : [report('rule-set/curve-order', 'error', `${path}/points/${index}/at`, { x: at.toPlain() })];
  });
}

function checkSteps(lines: readonly (Rational | null)[], path: string): Diagnostic[] {
  const seen = new Set<string>();
  return lines.flatMap((from, index) => {
    if (!from) return [];
    const at = `${path}/steps/${index}/from`;
    const text = from.toPlain();
    if (seen.has(text)) return [report('rule-set/bands-overlap', 'error', at, { value: text })];
    seen.add(text);
    const before = lines[index - 1];
    return before && before.compare(from) < 0 ? [report('rule-set/steps-order', 'warning', at, { from: text })] : [];
  });
}

type Band = { readonly from: Rational | null; readonly to: Rational | null };

function checkJudged(bands: readonly Band[], path: string): Diagnostic[] {
  const known = bands.flatMap(({ from, to }, index) =>
    from && to ? [{ from, to, at: `${path}/bands/${index}` }] : [],
  );
  const empty = known
    .filter(({ from, to }) => from.compare(to) >= 0)
    .map(({ from, to, at }) => report('rule-set/band-empty', 'error', at, { from: from.toPlain(), to: to.toPlain() }));
  const sorted = known.filter(({ from, to }) => from.compare(to) < 0).sort((a, b) => a.from.compare(b.from));
  const neighbours = sorted.slice(1).flatMap(({ from, at }, index) => {
    const below = sorted[index];
    if (!below) return [];
    const order = below.to.compare(from);
    if (order > 0) return [report('rule-set/bands-overlap', 'error', at, { value: from.toPlain() })];
    return order < 0
      ? [report('rule-set/bands-gap', 'error', at, { from: below.to.toPlain(), to: from.toPlain() })]
      : [];
  });
  return [...empty, ...neighbours];
}

function checkTable(values: readonly string[], path: string): Diagnostic[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) === index
      ? []
      : [report('rule-set/bands-overlap', 'error', `${path}/table/${index}/value`, { value })],
  );
}
