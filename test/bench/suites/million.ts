import { type Catalog, loadRuleSet } from '@plumbline/catalog';
import type { RuleSet, ScoreParams } from '@plumbline/core';
import { compileRuleSet } from '@plumbline/engine';
import { archiveForms } from '@plumbline/samples';
import {
  createSegmentScorer,
  createStudy,
  decodeSegment,
  encodeSegment,
  packForms,
  type Segment,
  scoreSegment,
} from '@plumbline/whatif';
import { type BenchRow, row } from '../row.ts';

const ROWS = 13;
/** Segments written and read back, to say what an archive takes as bytes. */
const SAMPLE = 4;

/**
 * A whole archive in memory, as a study has it: made up, packed and scored under a version once; then re-scored under a changed one and
 * compared with all statistics, which is what somebody waits for who edits a rule. Seconds are processor time.
 */
export async function benchMillion(catalog: Catalog, forms: number): Promise<BenchRow[]> {
  const base = (await loadRuleSet(catalog, 'cn-mof-2020-10'))?.ruleSet;
  if (!base) throw new Error('No rule set cn-mof-2020-10');
  const [before, after] = [compileRuleSet(base), compileRuleSet(changed(base))];
  const empty = memory();
  const made = timed(() => {
    for (const _ of archiveForms({ seed: 7, forms, rows: ROWS }));
  });
  const packed = timed(() => [...packForms(archiveForms({ seed: 7, forms, rows: ROWS }))]);
  const segments = packed.value;
  const kept = memory() - empty;
  const was = timed(() => segments.map((segment) => scoreSegment(segment, before)));
  const score = createSegmentScorer(after);
  const study = createStudy({ base: before, candidate: after });
  const rescored = timed(() => {
    for (const [index, segment] of segments.entries()) study.add(segment, was.value[index] ?? null, score(segment));
    return study.statistics();
  });
  const { raised, lowered } = rescored.value;
  const name = (what: string) => `${forms.toLocaleString('en')} forms: ${what}`;
  return [
    row('million', name('made up'), made.seconds, 's'),
    row('million', name('made up and packed'), packed.seconds, 's'),
    row('million', name('scored under the base, kept'), was.seconds, 's'),
    row('million', name('re-scored and compared'), rescored.seconds, 's'),
    row('million', name('the same, a form'), (rescored.seconds * 1e6) / forms, 'µs a form'),
    row('million', name('changed totals'), raised + lowered, 'forms'),
    row('million', name('archive in memory'), kept / forms, 'bytes a form'),
    ...asBytes(segments.slice(0, SAMPLE)),
    row('million', name('peak memory of the process'), process.resourceUsage().maxRSS / 2 ** 20, 'GiB'),
  ];
}

/** The base with a pass mark where it had a straight proportion: a change as offices consider it. */
function changed(base: RuleSet): RuleSet {
  const stricter: ScoreParams = { method: 'linear', of: 'ratio', zeroAt: '0.6', fullAt: '1' };
  return {
    ...base,
    version: '1.1.0',
    rules: base.rules.map((rule) =>
      rule.id === 'shortfall-proportional' ? { ...rule, event: { type: 'score', params: stricter } } : rule,
    ),
  };
}

function asBytes(segments: readonly Segment[]): BenchRow[] {
  const forms = segments.reduce((sum, { formCount }) => sum + formCount, 0);
  const written = timed(() => segments.map(encodeSegment));
  const read = timed(() => written.value.map((one) => decodeSegment(one)));
  const bytes = written.value.reduce((sum, { length }) => sum + length, 0);
  return [
    row('million', 'archive as bytes', bytes / forms, 'bytes a form'),
    row('million', 'written as bytes', (written.seconds * 1e6) / forms, 'µs a form'),
    row('million', 'read back and checked', (read.seconds * 1e6) / forms, 'µs a form'),
  ];
}

function timed<T>(run: () => T): { readonly value: T; readonly seconds: number } {
  const started = process.cpuUsage();
  const value = run();
  const { user, system } = process.cpuUsage(started);
  return { value, seconds: (user + system) / 1e6 };
}

/** What is in use after a collection, columns included. */
function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
