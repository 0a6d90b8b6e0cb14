import { type Catalog, loadRuleSet } from '@plumbline/catalog';
import type { RuleSet, ScoreParams, SelfEvaluation } from '@plumbline/core';
import { compileRuleSet } from '@plumbline/engine';
import { archiveForms } from '@plumbline/samples';
import { createStudy, decodeSegment, encodeSegment, packForms, SEGMENT_FORMS, scoreSegment } from '@plumbline/whatif';
import { type BenchRow, row } from '../row.ts';

/**
 * A whole archive, as kept: made up, packed and written as bytes; then read back, scored under a version and under a changed one,
 * and compared with all statistics. Seconds of each part; nothing is in memory but the bytes and one segment.
 */
export async function benchMillion(catalog: Catalog, forms: number): Promise<BenchRow[]> {
  const base = (await loadRuleSet(catalog, 'cn-mof-2020-10'))?.ruleSet;
  if (!base) throw new Error('No rule set cn-mof-2020-10');
  const made = archiveAsBytes(forms);
  const studied = study(made.archive, base, changed(base));
  const bytes = made.archive.reduce((sum, { length }) => sum + length, 0);
  const seconds: [string, number][] = [...made.seconds, ...studied.seconds];
  const inAll = studied.seconds.reduce((sum, [, value]) => sum + value, 0);
  const name = (what: string) => `${forms.toLocaleString('en')} forms: ${what}`;
  return [
    ...seconds.map(([what, value]) => row('million', name(what), value, 's')),
    row('million', name('read, re-scored under both, compared'), inAll, 's'),
    row('million', name('the same, a form'), (inAll * 1e6) / forms, 'µs a form'),
    row('million', name('changed totals'), studied.moved, 'forms'),
    row('million', name('archived'), bytes / forms, 'bytes a form'),
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

function archiveAsBytes(forms: number) {
  const clock = createClock();
  const archive: Uint8Array[] = [];
  const source = archiveForms({ seed: 7, forms });
  for (let from = 0; from < forms; from += SEGMENT_FORMS) {
    const batch = clock.time('made up', () => take(source, Math.min(SEGMENT_FORMS, forms - from)));
    const segments = clock.time('packed', () => [...packForms(batch)]);
    archive.push(...clock.time('written as bytes', () => segments.map(encodeSegment)));
  }
  return { archive, seconds: clock.seconds() };
}

function take(source: Iterator<SelfEvaluation>, count: number): SelfEvaluation[] {
  const taken: SelfEvaluation[] = [];
  while (taken.length < count) {
    const { done, value } = source.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
}

function study(archive: readonly Uint8Array[], base: RuleSet, candidate: RuleSet) {
  const clock = createClock();
  const [before, after] = [compileRuleSet(base), compileRuleSet(candidate)];
  const compared = createStudy({ base: before, candidate: after });
  for (const bytes of archive) {
    const segment = clock.time('read back and checked', () => decodeSegment(bytes));
    const was = clock.time('scored under the base', () => scoreSegment(segment, before));
    const is = clock.time('scored under the changed rule set', () => scoreSegment(segment, after));
    clock.time('compared', () => compared.add(segment, was, is));
  }
  const { raised, lowered } = clock.time('statistics', () => compared.statistics());
  return { seconds: clock.seconds(), moved: raised + lowered };
}

/** Adds up seconds by name. */
function createClock() {
  const spent = new Map<string, number>();
  return {
    time<T>(name: string, work: () => T): T {
      const started = performance.now();
      const result = work();
      spent.set(name, (spent.get(name) ?? 0) + (performance.now() - started) / 1000);
      return result;
    },
    seconds: () => [...spent],
  };
}
