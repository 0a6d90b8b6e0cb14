import { openCatalog } from '@plumbline/catalog';
import { expect, it } from 'vitest';
import { printGoals } from './bench/goals.ts';
import type { Effort } from './bench/measure.ts';
import { benchReport } from './bench/report.ts';
import { type BenchRow, printRows } from './bench/row.ts';
import { benchArchive } from './bench/suites/archive.ts';
import { benchEngines } from './bench/suites/engine.ts';
import { benchGrowth } from './bench/suites/growth.ts';
import { benchLists } from './bench/suites/lists.ts';
import { benchMillion } from './bench/suites/million.ts';
import { benchTrace, worstRatio } from './bench/suites/trace.ts';

// The benchmark still runs, and all it measures do the same work. How fast is not asked here.
const ONCE: Effort = { rounds: 1, roundMs: 3, warmUpMs: 0 };
const root = new URL('..', import.meta.url).pathname;
const catalog = await openCatalog(`${root}rules`);

const figuresOf = (rows: readonly BenchRow[]) => {
  for (const { name, value, ratio } of rows) {
    expect(Number.isFinite(value), name).toBe(true);
    expect(ratio === null || Number.isFinite(ratio), name).toBe(true);
  }
  expect(printRows(rows).split('\n')).toHaveLength(rows.length);
  return new Map(rows.map(({ name, value }) => [name, value]));
};

it('scores one workload in every way, all by the same rules and the exact ones to the cent', async () => {
  const rows = await benchEngines({ single: 60, columns: 100, slow: 2, checkedSlow: 30, effort: ONCE });
  const figures = figuresOf(rows);
  for (const name of [
    'json-rules-engine reused',
    'json-logic-engine built',
    'cel-js parsed once',
    'decimal.js by hand',
  ])
    expect(figures.has(name), name).toBe(true);
  for (const name of ['integers by hand', 'scores only', 'columns'])
    expect(figures.get(`${name}: totals wrong by a cent or more`), name).toBe(0);
  expect(printGoals(rows).split('\n')).toHaveLength(4);
  const report = benchReport(rows, '2026-03-01');
  for (const { name, unit } of rows) expect(report).toMatch(new RegExp(`^\\| ${name} \\| [\\d.,]+ ${unit} \\|`, 'm'));
  expect(report.match(/\| (?:yes|\*\*no\*\*) \|$/gm)).toHaveLength(4);
});

it('scores under few and many rules, all by the same', async () => {
  const rows = await benchGrowth({ rules: [10, 40], single: 40, columns: 60, slow: () => 3, effort: ONCE });
  expect(figuresOf(rows).size).toBe(6);
  expect(rows.map(({ name, ratioTo }) => name === ratioTo)).toEqual([true, false, true, false, true, false]);
});

it('measures archives and traces', async () => {
  expect(figuresOf(await benchArchive(catalog, 120)).size).toBe(6);
  const million = figuresOf(await benchMillion(catalog, 300));
  expect(million.get('300 forms: changed totals')).toBeGreaterThan(0);
  expect(million.get('archive as bytes')).toBeGreaterThan(100);
  expect(million.has('300 forms: re-scored and compared')).toBe(true);
  const traces = await benchTrace(root, catalog, ONCE);
  expect(figuresOf(traces).size).toBe(12);
  expect([worstRatio(traces, 'typical'), worstRatio(traces, 'small')].every(Number.isFinite)).toBe(true);
});

it('asks a list in every way there is', () => {
  const figures = figuresOf(benchLists(root, 300, 1));
  expect(figures.get('300 assessments: slowest page')).toBeGreaterThan(0);
  expect(figures.has('300 assessments: by difference, upwards, halfway')).toBe(true);
  expect(figures.has('300 assessments: a word that nobody wrote, first page')).toBe(true);
});
