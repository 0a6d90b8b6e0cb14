import { type Catalog, loadRuleSet } from '@plumbline/catalog';
import { type CompiledRuleSet, compileRuleSet } from '@plumbline/engine';
import { archiveForms } from '@plumbline/samples';
import { createStudy, packForms, type Segment, type SegmentScores, scoreSegment } from '@plumbline/whatif';
import { type BenchRow, row } from '../row.ts';

/** A made-up archive of 13 rows a form: packed, scored under two versions, compared with all statistics. */
export async function benchArchive(catalog: Catalog, forms: number): Promise<BenchRow[]> {
  const before = memory();
  const packing = timed(() => [...packForms(archiveForms({ seed: 7, forms, rows: 13 }))]);
  const segments = packing.value;
  const kept = memory() - before;
  const [base, candidate] = [await compiled(catalog, 'cn-mof-2020-10'), await compiled(catalog, 'cn-mof-2021-101')];
  const scored = timed(() => segments.map((segment) => scoreSegment(segment, base)));
  const study = timed(() => studyOf(segments, scored.value, base, candidate));
  const each = (ms: number) => (ms * 1000) / forms;
  const name = (what: string) => `${forms.toLocaleString('en')} forms: ${what}`;
  return [
    row('archive', name('made up and packed'), each(packing.ms), 'µs a form'),
    row('archive', name('memory'), kept / forms, 'bytes a form'),
    row('archive', name('scored as columns'), each(scored.ms), 'µs a form'),
    row('archive', name('re-scored with all statistics'), each(study.ms), 'µs a form'),
    row('archive', name('re-scored with all statistics, in all'), study.ms / 1000, 's'),
    row('archive', name('memory of the process'), process.memoryUsage().rss / 2 ** 30, 'GiB'),
  ];
}

function studyOf(
  segments: readonly Segment[],
  scores: readonly SegmentScores[],
  base: CompiledRuleSet,
  candidate: CompiledRuleSet,
) {
  const study = createStudy({ base, candidate });
  for (const [index, segment] of segments.entries())
    study.add(segment, scores[index] ?? null, scoreSegment(segment, candidate));
  return study.statistics();
}

async function compiled(catalog: Catalog, id: string): Promise<CompiledRuleSet> {
  const loaded = await loadRuleSet(catalog, id);
  if (!loaded?.ruleSet) throw new Error(`No rule set ${id}`);
  return compileRuleSet(loaded.ruleSet);
}

function timed<T>(run: () => T): { readonly value: T; readonly ms: number } {
  const started = performance.now();
  const value = run();
  return { value, ms: performance.now() - started };
}

/** What is in use after a collection, columns included. */
function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
