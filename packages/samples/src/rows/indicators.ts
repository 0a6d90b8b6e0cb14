import type { Gauge } from '../cells/gauge.ts';
import type { Project } from '../project.ts';
import { chance, integer, type Random } from '../random.ts';
import type { Topic } from '../words/departments.ts';
import { COMMON_MEASURES, MEASURES, type Measure, nameOf } from '../words/measures/measures.ts';
import type { Group } from './groups.ts';

/** An indicator as a project has it every year. */
export type Indicator = { readonly group: Group; readonly name: string; readonly gauge: Gauge };

/** One indicator for each group asked for, no two with the same name, save the few that a careless filler lists twice. */
export function drawIndicators(plan: Random, project: Project, groups: readonly Group[]): Indicator[] {
  const drawn: Choice[] = [];
  return groups.map((group) => {
    const earlier = chance(plan, LISTED_TWICE) ? drawn[integer(plan, 0, drawn.length - 1)] : undefined;
    const choice = earlier ?? choose(plan, project, group, drawn);
    drawn.push(choice);
    return { group, name: indicatorName(project, choice), gauge: choice.measure.gauge };
  });
}

/** What is measured, and of which line of work; `batch` is 0 unless the form has more rows than there are names. */
type Choice = { readonly measure: Measure; readonly topic: Topic; readonly batch: number };

const LISTED_TWICE = 0.0055;
/** Rows with a name that any project could have. */
const COMMON_NAMES = 0.27;
/** Rows about the main line of work where a project has two. */
const MAIN_TOPIC = 0.7;

/** Starts somewhere among the measures that fit and goes on to the first that the form does not have yet. */
function choose(plan: Random, { topics }: Project, group: Group, drawn: readonly Choice[]): Choice {
  const [main, second] = topics;
  const topic = second && !chance(plan, MAIN_TOPIC) ? second : main;
  const own = MEASURES[topic.kind][group];
  const common = COMMON_MEASURES[group];
  const isCommon = chance(plan, COMMON_NAMES);
  const start = usualFirst(plan, isCommon ? common.length : own.length);
  return (
    firstNew(isCommon ? common : own, start, topic, drawn) ??
    firstNew(isCommon ? own : common, 0, topic, drawn) ??
    anotherBatch(own, topic, drawn.length)
  );
}

function firstNew(measures: readonly Measure[], start: number, topic: Topic, drawn: readonly Choice[]): Choice | null {
  for (let step = 0; step < measures.length; step += 1) {
    const measure = measures[(start + step) % measures.length];
    if (measure && isNew(measure, topic, drawn)) return { measure, topic, batch: 0 };
  }
  return null;
}

/** The same measure counts once for every line of work it names, and once in all if it names none. */
function isNew(measure: Measure, topic: Topic, drawn: readonly Choice[]): boolean {
  for (const earlier of drawn) {
    if (earlier.measure === measure && (measure.blank !== 'topic' || earlier.topic === topic)) return false;
  }
  return true;
}

function anotherBatch(measures: readonly Measure[], topic: Topic, row: number): Choice {
  const measure = measures[row % measures.length];
  if (!measure) throw new Error(`${topic.kind} lacks a measure`);
  return { measure, topic, batch: row + 1 };
}

/** The first names of a list are the usual ones. */
function usualFirst(plan: Random, length: number): number {
  const share = plan();
  return Math.floor(length * share * (0.5 + 0.5 * share));
}

function indicatorName({ department, style }: Project, { measure, topic, batch }: Choice): string {
  const name = nameOf(measure, topic, department.people);
  const counted = batch === 0 ? name : `${name}（第${batch}批）`;
  const unit = style.unitInName ? unitOf(measure.gauge) : '';
  return unit ? `${counted}（${unit}）` : counted;
}

/** Money keeps its unit in the cells: whether 元 or 万元 depends on the sum. */
function unitOf(gauge: Gauge): string {
  switch (gauge.kind) {
    case 'rate':
      return '%';
    case 'count':
    case 'limit':
    case 'none':
    case 'price':
      return gauge.unit;
    default:
      return '';
  }
}
