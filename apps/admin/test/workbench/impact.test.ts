import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RuleSet } from '@plumbline/core';
import { compileRuleSet, scorecardOf } from '@plumbline/engine';
import { archiveForms } from '@plumbline/samples';
import { createStudy, encodeSegment, packForms, scoreSegment } from '@plumbline/whatif';
import { afterAll, describe, expect, it } from 'vitest';
import { csvOf } from '../../src/parts/csv-of.ts';
import {
  gradeMoves,
  migrationOf,
  orderOf,
  pairedBins,
  signed,
  worstUnit,
} from '../../src/parts/impact/impact-figures.ts';
import { joinYears } from '../../src/views/workbench/archive/past-forms.ts';
import { readYear } from '../../src/views/workbench/archive/read-year.ts';
import { compileText, isCompiled } from '../../src/views/workbench/document/compile-text.ts';
import { createCrew } from '../../src/views/workbench/impact/crew/crew.ts';
import { fellowAt } from '../../src/views/workbench/impact/crew/fellow.ts';
import { serveShare } from '../../src/views/workbench/impact/crew/serve-share.ts';
import { allMovers, compareCase, rescore } from '../../src/views/workbench/impact/rescore.ts';

const text = readFileSync(
  fileURLToPath(new URL('../../../../rules/cn-mof-2021-101/1.0.0/rule-set.json', import.meta.url)),
  'utf8',
);
const stricter = text.replace('"passMark": "0.6"', '"passMark": "0.8"');
const base = compileRuleSet(JSON.parse(text) as RuleSet);
const candidate = compileRuleSet(JSON.parse(stricter) as RuleSet);
const draft = { text: stricter, compiled: candidate };

const filed = [...archiveForms({ seed: 5, forms: 300 })];

/** As the server answers: how long the head is, the head, the segments. */
function bytesOf(forms: typeof filed, ids: readonly string[]): Uint8Array {
  const segments = [...packForms(forms, 64)].map(encodeSegment);
  const head = new TextEncoder().encode(
    JSON.stringify({ assessmentIds: ids, lengths: segments.map(({ length }) => length) }),
  );
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, head.length, true);
  return new Uint8Array(Buffer.concat([size, head, ...segments]));
}

const years = [filed.slice(0, 120), filed.slice(120)].map((forms, year) =>
  readYear(
    bytesOf(
      forms,
      forms.map((_, index) => `${year}-${index}`),
    ),
  ),
);
const forms = joinYears(years);
const asked = { years: [2023, 2024], askedAt: 0, cell: null };
const goOn = async () => true;

/** The forms compared with a version, or with what was declared, by this thread and as many fellows. */
function against(compiled: typeof base | null, fellows: Parameters<typeof createCrew>[1] = []) {
  const crew = createCrew(forms.segments, fellows);
  crew.compareWith(compiled && { text, compiled });
  return { forms, crew, base: compiled };
}

/** As a worker does it, behind messages. */
function fellow() {
  const { port1, port2 } = new MessageChannel();
  opened.push(port1, port2);
  for (const port of [port1, port2]) port.start();
  serveShare(port2 as unknown as Parameters<typeof serveShare>[0]);
  return fellowAt(port1 as unknown as Parameters<typeof fellowAt>[0]);
}
const opened: MessagePort[] = [];
afterAll(() => {
  for (const port of opened) port.close();
});

describe('past forms re-scored', () => {
  it('come to what a scorecard of each says', async () => {
    const impact = await rescore(against(base), draft, asked, goOn);
    if (impact === null) throw new Error('it was not gone on with');
    const totals = filed.map((form) => [scorecardOf(base, form).total, scorecardOf(candidate, form).total] as const);
    const both = totals.filter(([was, is]) => was !== null && is !== null);
    expect(impact.forms).toBe(filed.length);
    expect(impact.compared).toBe(both.length);
    expect(impact.lowered).toBe(both.filter(([was, is]) => Number(is) < Number(was)).length);
    expect(impact.raised).toBe(both.filter(([was, is]) => Number(is) > Number(was)).length);
    expect(impact.lowered).toBeGreaterThan(0);
    for (const { form, base: was, candidate: is, assessmentId, project } of impact.movers) {
      expect([Number(was), Number(is)]).toEqual(totals[form]?.map(Number));
      expect(assessmentId).toBe(form < 120 ? `0-${form}` : `1-${form - 120}`);
      expect(project).toBe(filed[form]?.project.name);
    }
  });

  it('compared with what was declared, take declared totals as they are', async () => {
    const impact = await rescore(against(null), draft, asked, goOn);
    const declared = filed.filter(({ declaredTotal }) => declaredTotal !== null).length;
    expect((impact?.compared ?? 0) + (impact?.skipped.noCandidateTotal ?? 0)).toBe(declared);
    expect(impact?.baseHash).toBeNull();
  });

  it('are left as soon as nobody wants them any more', async () => {
    let segments = 0;
    const impact = await rescore(against(base), draft, asked, async () => ++segments < 2);
    expect([impact, segments]).toEqual([null, 2]);
  });

  it('are what one study of all of them finds', async () => {
    const impact = await rescore(against(base), draft, asked, goOn);
    const study = createStudy({ base, candidate, movers: 200 });
    for (const segment of packForms(filed))
      study.add(segment, scoreSegment(segment, base), scoreSegment(segment, candidate));
    const { movers, ...statistics } = study.statistics();
    expect(impact).toMatchObject(statistics);
    expect(impact?.movers).toMatchObject([...movers]);
  });

  it('of a cell of the migration are those that go from the one grade to the other', async () => {
    const cell = { from: 'excellent', to: 'good' };
    const impact = await rescore(against(base), draft, { ...asked, cell }, goOn);
    const wanted = filed.flatMap((form, index) => {
      const ratings = [scorecardOf(base, form).rating, scorecardOf(candidate, form).rating];
      return ratings[0] === cell.from && ratings[1] === cell.to ? [index] : [];
    });
    expect(wanted.length).toBeGreaterThan(0);
    expect(impact?.inCell?.cell).toEqual(cell);
    expect(impact?.inCell?.movers.map(({ form }) => form).sort((a, b) => a - b)).toEqual(wanted);
    const all = await allMovers(against(base), draft, null, goOn);
    expect(all).toHaveLength((impact?.raised ?? 0) + (impact?.lowered ?? 0));
    expect(await allMovers(against(base), draft, cell, goOn)).toEqual(impact?.inCell?.movers);
    expect(await allMovers(against(base), draft, { from: 'no grade', to: 'good' }, goOn)).toEqual([]);
  });

  it('come to the same whoever scores which of them', async () => {
    const cell = { from: 'excellent', to: 'good' };
    for (const compiled of [base, null]) {
      const alone = await rescore(against(compiled), draft, { ...asked, cell }, goOn);
      for (const fellows of [[fellow()], [fellow(), fellow(), fellow()]]) {
        const together = await rescore(against(compiled, fellows), draft, { ...asked, cell }, goOn);
        expect({ ...together, took: 0 }).toEqual({ ...alone, took: 0 });
      }
    }
  });

  it('are not waited for where something newer was asked of a fellow', async () => {
    const population = against(base, [fellow()]);
    const older = rescore(population, draft, asked, goOn);
    const newer = rescore(population, { text, compiled: base }, asked, goOn);
    expect(await older).toBeNull();
    expect(await newer).toMatchObject({ raised: 0, lowered: 0, forms: filed.length });
  });

  it('are scored without a fellow that fails', async () => {
    const failing = { take: () => {}, compareWith: () => {}, tallies: () => Promise.reject(new Error('ended')) };
    const population = against(base, [failing, fellow()]);
    const impact = await rescore(population, draft, asked, goOn);
    expect({ ...impact, took: 0 }).toEqual({ ...(await rescore(against(base), draft, asked, goOn)), took: 0 });
  });

  it('one by one give both scorecards', () => {
    const { before, after } = compareCase(forms, 130, base, candidate);
    const form = filed[130];
    if (!form) throw new Error('no such form');
    expect([before?.total, after?.total]).toEqual([scorecardOf(base, form).total, scorecardOf(candidate, form).total]);
  });
});

describe('a text that is no rule set', () => {
  it.each(['', '{', '[]', '{"id":"x"}', text.replace('"passMark": "0.6"', '"passMark": "six"')])(
    'says why: %#',
    (broken) => {
      const result = compileText(broken);
      expect(isCompiled(result)).toBe(false);
      expect(isCompiled(result) ? [] : result.length).not.toBe(0);
    },
  );

  it('is none where a rule refers to what is not there', () => {
    expect(
      isCompiled(
        compileText(text.replace('{\n            "parameter": "passMark"', '{\n            "parameter": "nothing"')),
      ),
    ).toBe(false);
  });
});

describe('figures of an impact', () => {
  const migration = [
    { from: 'excellent', to: 'excellent', forms: 5 },
    { from: 'excellent', to: 'good', forms: 3 },
    { from: 'fair', to: 'good', forms: 2 },
    { from: 'good', to: null, forms: 1 },
  ];

  it('stand in the order of the grades', () => {
    const order = orderOf({ migration }, ['excellent', 'good', 'fair', 'poor']);
    expect(order).toEqual(['excellent', 'good', 'fair', null]);
    expect(migrationOf({ migration }, order)).toEqual([
      [5, 3, 0, 0],
      [0, 0, 0, 1],
      [0, 2, 0, 0],
      [0, 0, 0, 0],
    ]);
    expect(gradeMoves({ migration }, ['excellent', 'good', 'fair', 'poor'])).toEqual({ up: 2, down: 4 });
    expect(gradeMoves({ migration }, ['fair', 'good', 'excellent'])).toEqual({ up: 3, down: 3 });
  });

  it('name the unit that loses most of a form', () => {
    const group = { raised: 0, lowered: 0, base: '0', candidate: '0' };
    const byUnit = [
      { ...group, key: 'a', count: 10, change: '-10.00' },
      { ...group, key: 'b', count: 3, change: '-4.00' },
      { ...group, key: 'c', count: 1, change: '9.00' },
    ];
    expect(worstUnit({ byUnit })).toEqual({ key: 'b', mean: '-1.33' });
    expect(worstUnit({ byUnit: byUnit.slice(2) })).toBeNull();
  });

  it('put bins of both sides beside each other', () => {
    const histograms = { base: [{ from: '90', count: 1 }], candidate: [{ from: '85', count: 2 }], change: [] };
    expect(pairedBins({ histograms })).toEqual([
      { from: '85', base: 0, candidate: 2 },
      { from: '90', base: 1, candidate: 0 },
    ]);
  });

  it.each([
    ['-8.50', '−8.5'],
    ['0.00', '0'],
    ['1', '+1'],
    ['10', '+10'],
    ['-0', '0'],
  ])('%s is written %s', (value, wanted) => expect(signed(value)).toBe(wanted));

  it('go into a table that no program computes', () => {
    expect(csvOf([['=1+1', 'a"b', 'c,d', 3, null]])).toBe('\ufeff\'=1+1,"a""b","c,d",3,\r\n');
  });
});
