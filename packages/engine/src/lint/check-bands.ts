import type { Diagnostic, NumberOrParameter, Rational, ScoreParams, ScoringRule } from '@plumbline/core';
import { staticNumber } from './check-events.ts';
import { type RuleSetView, report } from './rule-set-view.ts';

/** Bands, steps and curves: overlaps, gaps, empty bands, points out of order. Parameters count with the rule set's values. */
export function checkBands(view: RuleSetView): Diagnostic[] {
  return view.ruleSet.rules.flatMap((rule) =>
    rule.event.type === 'score' ? checkParams(rule.event.params, view, rule) : [],
  );
}

function checkParams(params: ScoreParams, { ruleSet, pathOf }: RuleSetView, rule: ScoringRule): Diagnostic[] {
  const path = `${pathOf(rule)}/event/params`;
  const read = (value: NumberOrParameter) => staticNumber(value, ruleSet.parameters);
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
  return [];
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
