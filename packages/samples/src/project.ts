import { drawStyle, type Style } from './cells/style.ts';
import { type Organisation, organisation } from './organisations.ts';
import { type NonEmpty, pick, type Random, weighted } from './random.ts';
import type { Kind, Topic } from './words/departments.ts';

/** A project: what it is called this year, and what is the same every year: who runs it and how its filler writes. */
export type Project = Organisation & {
  readonly name: string;
  readonly formType: FormType;
  /** What its indicators are about; the first is the main line of work. */
  readonly topics: NonEmpty<Topic>;
  readonly style: Style;
};

type FormType = 'project' | 'department' | 'transfer';

/** The `slot`th project of a unit in one year. */
export type Slot = { readonly unit: number; readonly slot: number; readonly fiscalYear: number };

/**
 * Draws a project from `plan`. The projects of a unit go through the topics of its department one by one, so that no two have
 * the same name.
 */
export function drawProject(plan: Random, { unit, slot, fiscalYear }: Slot, departments: number): Project {
  const holder = organisation(unit, departments);
  const formType = pick(plan, FORM_TYPES);
  const topics = drawTopics(plan, holder.department.topics, Math.floor(unit / departments) + slot);
  const round = Math.floor(slot / holder.department.topics.length);
  const name =
    formType === 'department'
      ? `${holder.unitName}部门整体支出（${topics[0].name}）`
      : projectName(plan, formType, topics, fiscalYear);
  return {
    department: holder.department,
    departmentName: holder.departmentName,
    unitName: holder.unitName,
    name: round === 0 ? name : `${name}（${round + 1}期）`,
    formType,
    topics,
    style: drawStyle(plan),
  };
}

const FORM_TYPES = weighted<FormType>(['project', 92], ['department', 5], ['transfer', 3]);

/** One line of work, or two. */
function drawTopics(plan: Random, all: NonEmpty<Topic>, number: number): NonEmpty<Topic> {
  const main = all[number % all.length] ?? all[0];
  const other = pick(plan, all);
  return plan() < 0.3 && other !== main ? [main, other] : [main];
}

const THIS_YEAR = '当年';
/** What stands before the line of work in the name of a project; mostly nothing, or the year. */
const SCOPES = weighted(['', 46], [THIS_YEAR, 24], ['年度', 8], ['辖区', 9], ['基层', 7], ['专项', 6]);

function projectName(plan: Random, formType: FormType, [main, other]: NonEmpty<Topic>, fiscalYear: number): string {
  const choice = pick(plan, SCOPES);
  const scope = choice === THIS_YEAR ? `${fiscalYear}年` : choice;
  if (formType === 'transfer') return `${pick(plan, GRANTORS)}${scope}${main.name}转移支付资金`;
  const work = other ? `${main.name}及${other.name}` : main.name;
  return scope + work + pick(plan, ENDINGS[main.kind]);
}

const GRANTORS = weighted(['中央财政', 5], ['省级财政', 6], ['市级财政', 3]);

const MONEY = weighted(['资金', 3], ['专项资金', 5], ['经费', 3]);
const WORK = weighted(['工程', 5], ['项目', 6], ['工程项目', 2]);
const TASK = weighted(['经费', 6], ['项目', 6], ['专项经费', 4], ['工作经费', 2]);

/** What stands after it. */
const ENDINGS: Readonly<Record<Kind, NonEmpty<string>>> = {
  training: TASK,
  works: WORK,
  lines: WORK,
  purchase: TASK,
  supplies: TASK,
  relief: MONEY,
  award: MONEY,
  event: TASK,
  service: TASK,
  upkeep: TASK,
  inspection: TASK,
  study: TASK,
};
