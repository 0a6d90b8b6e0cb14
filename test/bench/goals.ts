import type { BenchRow } from './row.ts';

/** What a run should show: a quotient of two of its figures, or one by itself where people wait for it. */
type Goal = {
  readonly says: string;
  readonly of: Figure;
  readonly to: Figure | null;
  readonly bound: 'at least' | 'at most';
  readonly limit: number;
};
type Figure = readonly [suite: string, name: string | readonly string[]];

const REUSED = 'json-rules-engine reused';
/** Whichever of them is fastest. */
const PEERS = ['json-logic-engine built', 'cel-js parsed once', 'zen-engine kept', 'decimal.js by hand', REUSED];

/** In milliseconds, of a browser and a server that have two cores for themselves. */
const WAITS: readonly (readonly [says: string, name: string, limit: number])[] = [
  ['key to painted impact, median ms', 'key to painted impact, median', 300],
  ['longest block while each impact is waited for, ms', 'key to painted impact: longest block (50: none longer)', 50],
  ['longest block at ten keys a second, ms', 'ten keys a second: longest block (50: none longer)', 50],
];

/** Of a whole archive, on two cores that have nothing else to do. */
const STUDIES: readonly (readonly [
  says: string,
  of: string,
  to: string | null,
  bound: Goal['bound'],
  limit: number,
])[] = [
  ['study with account and stored result, s', 'two threads', null, 'at most', 20],
  ['peak memory, GiB', 'peak memory of the process', null, 'at most', 2],
  ['chunks on one thread to two', 'chunks on one thread', 'chunks on two threads', 'at least', 1.7],
  [
    'json-rules-engine to the study, processor time',
    'json-rules-engine, both versions',
    'processor time a form, on two threads',
    'at least',
    50,
  ],
];

const GOALS: readonly Goal[] = [
  {
    says: 'scores only, times as fast as json-rules-engine reused',
    of: ['engine', REUSED],
    to: ['engine', 'scores only'],
    bound: 'at least',
    limit: 1000,
  },
  {
    says: 'scores only, times as fast as the fastest peer',
    of: ['engine', PEERS],
    to: ['engine', 'scores only'],
    bound: 'at least',
    limit: 10,
  },
  {
    says: 'scores only, times the cost of integers by hand',
    of: ['engine', 'scores only'],
    to: ['engine', 'integers by hand'],
    bound: 'at most',
    limit: 3,
  },
  {
    says: 'columns, times as fast as json-rules-engine reused',
    of: ['engine', REUSED],
    to: ['engine', 'columns'],
    bound: 'at least',
    limit: 4000,
  },
  ...['scores only', 'columns'].map(
    (name): Goal => ({
      says: `${name}, 1000 rules to 10`,
      of: ['growth', `${name}, 1000 rules`],
      to: ['growth', `${name}, 10 rules`],
      bound: 'at most',
      limit: 1.5,
    }),
  ),
  ...[
    ...['shanghai-2020', 'cn-mof-2020-10', 'cn-mof-2021-101'].map((id) => `${id}, 13 rows, no two alike`),
    ...['cn-mof-2020-10', 'cn-mof-2021-101'].map((id) => `${id}, archive of 13 rows`),
  ].map(
    (name): Goal => ({
      says: `scorecard, times as fast as the reference: ${name}`,
      of: ['scorecard', `${name}: reference`],
      to: ['scorecard', name],
      bound: 'at least',
      limit: 10,
    }),
  ),
  {
    says: 'POST /score, scores alone: share of what an echo of the same body serves',
    of: ['server', 'POST /score, scores alone'],
    to: ['server', 'echo of the same body'],
    bound: 'at least',
    limit: 0.5,
  },
  {
    says: 'columns under 1000 rules, times as fast as json-rules-engine reused',
    of: ['growth', `${REUSED}, 1000 rules`],
    to: ['growth', 'columns, 1000 rules'],
    bound: 'at least',
    limit: 4000,
  },
  {
    says: '100,000 assessments: slowest page of the list, ms of a processor',
    of: ['lists', '100,000 assessments: slowest page'],
    to: null,
    bound: 'at most',
    limit: 200,
  },
  ...STUDIES.map(
    ([says, of, to, bound, limit]): Goal => ({
      says: `1,000,000 forms: ${says}`,
      of: ['studies', `1,000,000 forms: ${of}`],
      to: to === null ? null : ['studies', `1,000,000 forms: ${to}`],
      bound,
      limit,
    }),
  ),
  {
    says: '200,000 forms: a study by one worker process to one by two',
    of: ['workers', '200,000 forms: one worker'],
    to: ['workers', '200,000 forms: two workers'],
    bound: 'at least',
    limit: 1.7,
  },
  {
    says: 'POST /score during studies: its slowest of a hundred, times that of an idle server',
    of: ['beside', 'POST /score during studies: p99'],
    to: ['beside', 'POST /score when idle: p99'],
    bound: 'at most',
    limit: 3,
  },
  ...WAITS.map(
    ([says, name, limit]): Goal => ({
      says: `100,000 forms: ${says}`,
      of: ['browser', `100,000 forms: ${name}`],
      to: null,
      bound: 'at most',
      limit,
    }),
  ),
  {
    says: 'form of 60 indicators: key to painted total, median ms',
    of: ['form', 'form of 60 indicators: key to painted total, median'],
    to: null,
    bound: 'at most',
    limit: 50,
  },
  {
    says: 'form of 60 indicators: key to painted total, 95 of 100, ms',
    of: ['form', 'form of 60 indicators: key to painted total, 95 of 100'],
    to: null,
    bound: 'at most',
    limit: 50,
  },
];

export type GoalResult = {
  readonly says: string;
  readonly value: number;
  readonly bound: Goal['bound'];
  readonly limit: number;
  readonly isMet: boolean;
};

/** The goals whose figures were measured, each with what came of it. */
export function goalResults(rows: readonly BenchRow[]): readonly GoalResult[] {
  const figure = ([suite, names]: Figure) => {
    const values = rows.flatMap((row) => (row.suite === suite && [names].flat().includes(row.name) ? [row.value] : []));
    return values.length === 0 ? null : Math.min(...values);
  };
  return GOALS.flatMap(({ says, of, to, bound, limit }) => {
    const [over, under] = [figure(of), to === null ? 1 : figure(to)];
    if (over === null || under === null) return [];
    const value = ratioInOneRound(rows, of, to) ?? over / under;
    return [{ says, value, bound, limit, isMet: bound === 'at least' ? value >= limit : value <= limit }];
  });
}

export const printGoals = (rows: readonly BenchRow[]): string =>
  goalResults(rows)
    .map(
      ({ says, value, bound, limit, isMet }) =>
        `goal     ${says.padEnd(68)} ${goalFigure(value).padStart(8)}   ${bound} ${limit}: ${isMet ? 'met' : 'missed'}`,
    )
    .join('\n');

/** Three digits. */
export const goalFigure = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);

/** What a suite that measures both by turns says of them. */
function ratioInOneRound(rows: readonly BenchRow[], [suite, name]: Figure, to: Figure | null): number | null {
  const row = rows.find((each) => each.suite === suite && each.name === name && each.ratioTo === to?.[1]);
  return (to !== null && row?.ratio) || null;
}
