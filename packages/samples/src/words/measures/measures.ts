import type { Gauge } from '../../cells/gauge.ts';
import type { Group } from '../../rows/groups.ts';
import type { Kind, Topic } from '../departments.ts';
import { AWARD } from './award.ts';
import { COMMON } from './common.ts';
import { EVENT } from './event.ts';
import { INSPECTION } from './inspection.ts';
import type { MeasureTable } from './measure-table.ts';
import { PURCHASE, SUPPLIES } from './purchase.ts';
import { RELIEF } from './relief.ts';
import { SERVICE, UPKEEP } from './service.ts';
import { STUDY } from './study.ts';
import { TRAINING } from './training.ts';
import { LINES, WORKS } from './works.ts';

/** An indicator that can be named: its words around the blank, and how it is measured. */
export type Measure = {
  readonly before: string;
  readonly after: string;
  readonly blank: 'topic' | 'people' | 'none';
  /** The first two characters of `after`. */
  readonly firstWord: string;
  readonly gauge: Gauge;
};

type Measures = Readonly<Record<Group, readonly Measure[]>>;

/** What any project may be measured by. */
export const COMMON_MEASURES: Measures = measures(COMMON);

/** What projects of a kind are measured by. */
export const MEASURES: Readonly<Record<Kind, Measures>> = {
  training: measures(TRAINING),
  works: measures(WORKS),
  lines: measures(LINES),
  purchase: measures(PURCHASE),
  supplies: measures(SUPPLIES),
  relief: measures(RELIEF),
  award: measures(AWARD),
  event: measures(EVENT),
  service: measures(SERVICE),
  upkeep: measures(UPKEEP),
  inspection: measures(INSPECTION),
  study: measures(STUDY),
};

/**
 * The name of an indicator. Where topic and measure share their word it is said once: 养老服务 and 服务人次 are 养老服务人次.
 *
 * @example nameOf(measure, topic, '学生家长') // '中小学教师培训期数'
 */
export function nameOf({ before, after, blank, firstWord }: Measure, topic: Topic, people: string): string {
  if (blank === 'none') return before;
  if (blank === 'people') return before.replace('～', topic.name) + people + after;
  return topic.name + (topic.lastWord === firstWord ? after.slice(2) : after);
}

function measures(table: MeasureTable): Measures {
  const of = (group: Group) => table[group].map(([name, gauge]) => measure(name, gauge));
  return {
    quantity: of('quantity'),
    quality: of('quality'),
    timeliness: of('timeliness'),
    cost: of('cost'),
    economicBenefit: of('economicBenefit'),
    socialBenefit: of('socialBenefit'),
    ecologicalBenefit: of('ecologicalBenefit'),
    sustainableImpact: of('sustainableImpact'),
    satisfaction: of('satisfaction'),
  };
}

function measure(name: string, gauge: Gauge): Measure {
  const [before = '', people] = name.split('@');
  if (people !== undefined) return { before, after: people, blank: 'people', firstWord: '', gauge };
  const after = name.slice(1);
  return name.startsWith('～')
    ? { before: '', after, blank: 'topic', firstWord: after.slice(0, 2), gauge }
    : { before: name, after: '', blank: 'none', firstWord: '', gauge };
}
