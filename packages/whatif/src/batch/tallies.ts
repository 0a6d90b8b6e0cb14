import { NOT_APPLICABLE, PENDING, SCORED } from '@plumbline/engine';
import type { Segment } from '../columns/segment.ts';
import { type BatchResults, ELSEWHERE } from './batch.ts';
import type { IndicatorScores } from './score-indicators.ts';
import { type DraftScores, NO_EXECUTION, NO_FIGURE } from './segment-scores.ts';
import type { Workspace } from './workspace.ts';

/** What the items of each form add up to; how many of them are without points stands in the draft. */
export type Tallies = {
  readonly sums: Float64Array;
  /** Items, and of these those that do not apply. */
  readonly items: Uint16Array;
  readonly dropped: Uint16Array;
  /** 1 where the execution of the budget does not apply. */
  readonly executionDropped: Uint8Array;
  /** 1 where exact rationals must decide. */
  readonly inexact: Uint8Array;
};

export function createTallies({ formCount }: Segment, workspace: Workspace): Tallies {
  return {
    sums: workspace.f64(formCount).fill(0),
    items: workspace.u16(formCount).fill(0),
    dropped: workspace.u16(formCount).fill(0),
    executionDropped: workspace.u8(formCount).fill(0),
    inexact: workspace.u8(formCount).fill(0),
  };
}

/**
 * Brings the points of rows to the lines they stand in, and adds them up form by form. Nothing is called in the inner loop, so that
 * where the columns stand is found out once and not line by line: forms with other lines are gone through again.
 */
export function addRows(tallies: Tallies, draft: DraftScores, segment: Segment, indicators: IndicatorScores): void {
  const { starts, formCount } = segment;
  const { row: rowOf } = segment.lines;
  const { points, rules } = draft;
  const { points: rowPoints, rules: rowRules } = indicators.ofRows;
  const others = indicators.ofLines?.outcomes ?? null;
  let line = 0;
  for (let form = 0; form < formCount; form++) {
    const from = line;
    const end = starts[form + 1] as number;
    let sum = 0;
    let plain = true;
    for (; line < end; line++) {
      const row = rowOf[line] as number;
      const units = rowPoints[row] as number;
      points[line] = units;
      rules[line] = rowRules[row] as number;
      sum += units;
      if (units === NO_FIGURE || (others !== null && others[line] !== ELSEWHERE)) plain = false;
    }
    tallies.sums[form] = plain ? sum : addOthers(tallies, draft, indicators, segment, form, from);
    tallies.items[form] = end - from;
  }
}

/** What the lines of a form add up to of which some have no points, or points of their own. */
function addOthers(
  tallies: Tallies,
  draft: DraftScores,
  indicators: IndicatorScores,
  segment: Segment,
  form: number,
  from: number,
): number {
  const end = segment.starts[form + 1] as number;
  const others = indicators.ofLines?.outcomes ?? null;
  let sum = 0;
  for (let line = from; line < end; line++) {
    const units = draft.points[line] as number;
    const isPlain = units !== NO_FIGURE && (others === null || others[line] === ELSEWHERE);
    sum += isPlain ? units : addOther(tallies, draft, indicators, segment, form, line);
  }
  return sum;
}

/** A line without points, or with points of its own; the points it adds. */
function addOther(
  { dropped, inexact }: Tallies,
  draft: DraftScores,
  { ofRows, ofLines }: IndicatorScores,
  segment: Segment,
  form: number,
  line: number,
): number {
  const row = segment.lines.row[line] as number;
  const isOwn = ofLines !== null && ofLines.outcomes[line] !== ELSEWHERE;
  const of = isOwn ? ofLines : ofRows;
  const at = isOwn ? line : row;
  const outcome = of.outcomes[at] as number;
  const points = of.points[at] as number;
  draft.rules[line] = of.rules[at] as number;
  draft.points[line] = points;
  if (outcome === SCORED) return points;
  if (outcome === NOT_APPLICABLE) draft.notApplicable[line] = 1;
  // What becomes of the points of a row that does not apply is open as long as nobody knows how many they are.
  const open = outcome === PENDING || (outcome === NOT_APPLICABLE && segment.rows.maxScore[row] === 0);
  const counted = open ? draft.pending : outcome === NOT_APPLICABLE ? dropped : null;
  if (counted) counted[form] = (counted[form] as number) + 1;
  else inexact[form] = 1;
  return 0;
}

/** Adds the execution of the budget where it was scored. */
export function addExecution(
  { sums, items, dropped, executionDropped, inexact }: Tallies,
  draft: DraftScores,
  { points, rules, outcomes }: BatchResults,
): void {
  for (let form = 0; form < sums.length; form++) {
    const outcome = outcomes[form] as number;
    if (outcome === ELSEWHERE) {
      draft.executionRules[form] = NO_EXECUTION;
      continue;
    }
    items[form] = (items[form] as number) + 1;
    draft.executionRules[form] = rules[form] as number;
    if (outcome === SCORED) {
      draft.executionPoints[form] = points[form] as number;
      sums[form] = (sums[form] as number) + (points[form] as number);
    } else if (outcome === NOT_APPLICABLE) {
      dropped[form] = (dropped[form] as number) + 1;
      executionDropped[form] = 1;
    } else if (outcome === PENDING) draft.pending[form] = (draft.pending[form] as number) + 1;
    else inexact[form] = 1;
  }
}
