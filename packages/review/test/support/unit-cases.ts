import type { ReviewCode, SelfEvaluation } from '@plumbline/core';
import { at, both, type Change, CLEAN, head, rename } from './forms.ts';

/** Changes of the clean form that make a second form of the unit; the finding is about that one. */
export type UnitCase = {
  readonly code: ReviewCode;
  readonly when: string;
  readonly first?: Change;
  readonly second: Change;
  readonly path: string;
  readonly numbers?: Readonly<Record<string, string>>;
  readonly unless: string;
  readonly spares: Change;
};

const ANOTHER: Change = both(
  head({
    project: { name: '青少年夏令营经费', code: null },
    objective: {
      planned: '暑期组织青少年到山区徒步，学习野外生存和急救的本领。',
      achieved: '共有三批营员参加，走完了两条路线，家长反映孩子更独立。',
    },
  }),
  rename(0, '数量指标', '参营人数', { target: '>=60人', actual: '60人' }),
  rename(1, '质量指标', '急救考核通过率', { target: '>=95%', actual: '95%' }),
  rename(2, '时效指标', '开营及时性'),
  rename(3, '服务对象满意度指标', '营员家长满意度'),
);

/** Another project of the unit, with nothing in common with the clean form. */
export const another = (...changes: readonly Change[]): SelfEvaluation => both(ANOTHER, ...changes)(CLEAN);

const { planned, achieved } = CLEAN.objective;
const REASON = '汛期停开，读者改到线上参加活动，来年提前安排。';
const missed: Change = at(0, { actual: '5', deviationReason: REASON });

export const UNIT_CASES: readonly UnitCase[] = [
  {
    code: 'review/filed-twice',
    when: 'a project files twice in a year',
    second: head({ project: CLEAN.project }),
    path: '/project/name',
    unless: 'it files in two years',
    spares: head({ project: CLEAN.project, fiscalYear: 2021 }),
  },
  {
    code: 'review/filed-twice',
    when: 'two names have one code',
    first: head({ project: { name: '社区图书室开放经费', code: '202200001' } }),
    second: head({ project: { name: '图书室开放', code: '202200001' } }),
    path: '/project/name',
    unless: 'they have two',
    spares: head({ project: { name: '图书室开放', code: '202200002' } }),
  },
  {
    code: 'review/objective-copied',
    when: 'what is planned is taken from another project, with a word changed',
    second: head({ objective: { planned: (planned ?? '').replace('全年', '整年'), achieved: null } }),
    path: '/objective/planned',
    unless: 'the text is too short to tell',
    spares: head({ objective: { planned: (planned ?? '').slice(0, 19), achieved: null } }),
  },
  {
    code: 'review/achieved-as-last-year',
    when: 'what was achieved is what was achieved last year',
    first: head({ fiscalYear: 2021 }),
    second: head({ project: CLEAN.project, objective: { planned, achieved } }),
    path: '/objective/achieved',
    numbers: { similarity: '1', year: '2021' },
    unless: 'only the plan is the same',
    spares: head({
      project: CLEAN.project,
      objective: { planned, achieved: '今年添了少儿区，新办借书证三百张，周末开放到晚上九点。' },
    }),
  },
  {
    code: 'review/reason-copied',
    when: 'a reason is taken from another project',
    first: missed,
    second: at(0, { actual: '50人', deviationReason: REASON }),
    path: '/indicators/0/deviationReason',
    numbers: { similarity: '1' },
    unless: 'it says something else',
    spares: at(0, { actual: '50人', deviationReason: '两个班因台风停办，报名费已退回，秋季补办一期。' }),
  },
  {
    code: 'review/targets-contradict',
    when: 'one form wants at least what the other wants at most',
    second: rename(3, '服务对象满意度指标', '读者满意度', { target: '<=90%', actual: '90%' }),
    path: '/indicators/3/target',
    numbers: { target: '0.9', otherTarget: '0.9' },
    unless: 'both want at least',
    spares: rename(3, '服务对象满意度指标', '读者满意度', { target: '不低于90%', actual: '90%' }),
  },
  {
    code: 'review/targets-differ',
    when: 'two forms set another standard for one thing',
    second: rename(3, '服务对象满意度指标', '读者满意度', { target: '>=80%' }),
    path: '/indicators/3/target',
    numbers: { lowest: '0.8', highest: '0.9', count: '2' },
    unless: 'what differs is how much there is of it',
    spares: rename(0, '数量指标', '读书会场次', { target: '>=12场', actual: '12场' }),
  },
];
