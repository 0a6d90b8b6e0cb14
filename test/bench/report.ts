import { availableParallelism } from 'node:os';
import { goalFigure, goalResults } from './goals.ts';
import { type BenchRow, plain } from './row.ts';

/** What each suite is about, in the order in which a reader wants it. */
const SUITES: Readonly<Record<string, string>> = {
  trace: 'A form through json-rules-engine with everything explained, beside json-rules-engine alone.',
  engine:
    'The same forms under the same rules by us and by others, processor time a form. Nobody explains anything here; we are exact.',
  growth: 'What more rules cost.',
  scorecard: 'The whole scorecard, with a reason for every point: the quick way beside the reference.',
  archive: 'Past forms packed into columns, written and read.',
  million: 'A whole archive in memory: re-scored under a changed version and compared, processor time.',
  studies:
    'A study from its question to its stored result, from a database, with the account of which rule moved which point.',
  workers: 'A study by worker processes of one thread each, from a queue in PostgreSQL.',
  documents: 'Forms read out of XLSX, DOCX, PDF and text.',
  lists: 'Pages of a list of a hundred thousand assessments, with every filter, from SQLite.',
  server: 'Scoring over HTTP on one core, beside a server that sends the same body back.',
  beside: 'How long people wait for scores while a study is under way.',
  form: 'A long form in a real browser: from the key to the painted total.',
  browser: 'The workbench in a real browser, with a hundred thousand past forms: from the key to the painted impact.',
};

/** The figures as a page of the documentation. `on` is a day, such as 2026-03-01. */
export function benchReport(rows: readonly BenchRow[], on: string): string {
  const suites = [...new Set([...Object.keys(SUITES), ...rows.map(({ suite }) => suite)])];
  return `${[
    '# Benchmarks',
    `Written by \`npm run bench -- --report docs/benchmarks.md\` on ${on}: ${availableParallelism()} cores, Node ${process.versions.node}, nothing else running.`,
    'Read the ratios: both of their figures were measured in one run, by turns. The times are those of this machine, and another minute would have given others within some ten percent.',
    ...missingSuites(rows),
    goalTable(rows),
    ...suites.flatMap((suite) => suiteSection(rows, suite)),
  ].join('\n\n')}\n`;
}

/** What nobody measured is said to be missing. */
function missingSuites(rows: readonly BenchRow[]): readonly string[] {
  const missing = Object.keys(SUITES).filter((suite) => rows.every((row) => row.suite !== suite));
  return missing.length === 0 ? [] : [`Not measured this time: ${missing.join(', ')}.`];
}

function goalTable(rows: readonly BenchRow[]): string {
  const lines = goalResults(rows).map(
    ({ says, value, bound, limit, isMet }) =>
      `| ${says} | ${goalFigure(value)} | ${bound} ${limit.toLocaleString('en')} | ${isMet ? 'yes' : '**no**'} |`,
  );
  return ['## Goals\n', '| | measured | wanted | met |', '| --- | ---: | ---: | --- |', ...lines].join('\n');
}

function suiteSection(rows: readonly BenchRow[], suite: string): readonly string[] {
  const own = rows.filter((row) => row.suite === suite);
  if (own.length === 0) return [];
  const lines = own.map(
    ({ name, value, unit, ratioTo, ratio }) =>
      `| ${name} | ${plain(value)} ${unit} | ${ratio === null ? '' : `${plain(ratio)} × ${ratioTo}`} |`,
  );
  return [[`## ${suite}\n`, `${SUITES[suite] ?? ''}\n`, '| | | |', '| --- | ---: | --- |', ...lines].join('\n')];
}
