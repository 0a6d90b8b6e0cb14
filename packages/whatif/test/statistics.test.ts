import { Rational, type RuleSet, type SelfEvaluation } from '@plumbline/core';
import { compileRuleSet, scorecardOf } from '@plumbline/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyForm, anyPrintedForm } from '../../engine/test/support/forms.ts';
import { anyRuleSet } from '../../engine/test/support/rule-sets.ts';
import { createStudy, packForms, type StudyStatistics, scoreSegment } from '../src/index.ts';
import { createDistribution } from '../src/statistics/distribution.ts';
import { createTopMovers } from '../src/statistics/top-movers.ts';

function study(base: RuleSet | null, candidate: RuleSet, forms: readonly SelfEvaluation[]): StudyStatistics {
  const [before, after] = [base && compileRuleSet(base), compileRuleSet(candidate)];
  const gathered = createStudy({ base: before, candidate: after, movers: 3 });
  for (const segment of packForms(forms, 3))
    gathered.add(segment, before && scoreSegment(segment, before), scoreSegment(segment, after));
  return gathered.statistics();
}

const sum = (texts: readonly string[]) => texts.reduce((all, text) => all.plus(Rational.of(text)), Rational.zero);
const totalOf = (ruleSet: RuleSet | null, form: SelfEvaluation) =>
  ruleSet ? scorecardOf(compileRuleSet(ruleSet), form).total : form.declaredTotal;

const units = fc.constantFrom('甲校', '乙校', null);
const filed = fc
  .tuple(fc.oneof(anyPrintedForm, anyForm), units, fc.constantFrom(2020, 2021))
  .map(([form, implementingUnit, fiscalYear]) => ({ ...form, implementingUnit, fiscalYear }));

describe('the statistics of a study', () => {
  it('say of any forms what their scorecards say one by one', () => {
    let compared = 0;
    fc.assert(
      fc.property(
        fc.option(anyRuleSet),
        anyRuleSet,
        fc.array(filed, { minLength: 1, maxLength: 10 }),
        (base, candidate, forms) => {
          const result = study(base, candidate, forms);
          const totals = forms.map((form) => ({ form, was: totalOf(base, form), is: totalOf(candidate, form) }));
          const both = totals.flatMap(({ form, was, is }) => (was === null || is === null ? [] : [{ form, was, is }]));
          compared += both.length;
          expect(result.forms).toBe(forms.length);
          expect(result.compared).toBe(both.length);
          expect(result.skipped).toEqual({
            noBaseTotal: totals.filter(({ was, is }) => was === null && is !== null).length,
            noCandidateTotal: totals.filter(({ was, is }) => was !== null && is === null).length,
            neither: totals.filter(({ was, is }) => was === null && is === null).length,
          });
          expect(result.base.sum).toBe(sum(both.map(({ was }) => was)).toPlain());
          expect(result.candidate.sum).toBe(sum(both.map(({ is }) => is)).toPlain());
          const changes = both.map(({ was, is }) => Rational.of(is).minus(Rational.of(was)));
          expect(result.change.sum).toBe(changes.reduce((all, one) => all.plus(one), Rational.zero).toPlain());
          expect(result.raised).toBe(changes.filter((one) => one.compare(Rational.zero) > 0).length);
          expect(result.lowered).toBe(changes.filter((one) => one.isNegative()).length);
          for (const bins of Object.values(result.histograms))
            expect(bins.reduce((all, { count }) => all + count, 0)).toBe(both.length);
          for (const groups of [result.byUnit, result.byDepartment, result.byYear]) {
            expect(groups.reduce((all, { count }) => all + count, 0)).toBe(both.length);
            expect(sum(groups.map(({ change }) => change)).toPlain()).toBe(result.change.sum);
          }
          for (const { key, count, candidate: points } of result.byYear) {
            const own = both.filter(({ form }) => String(form.fiscalYear) === key);
            expect([count, points]).toEqual([own.length, sum(own.map(({ is }) => is)).toPlain()]);
          }
          expect(result.migration.reduce((all, { forms: moved }) => all + moved, 0)).toBe(both.length);
          const furthest = changes.map((one) => one.absolute()).sort((a, b) => b.compare(a));
          const moved = furthest.filter((one) => !one.isZero()).slice(0, 3);
          expect(result.movers.map(({ change }) => Rational.of(change).absolute().toPlain())).toEqual(
            moved.map((one) => one.toPlain()),
          );
        },
      ),
      { numRuns: 120 },
    );
    expect(compared).toBeGreaterThan(100);
  });

  it('are the same where shares of the segments were read apart, whoever read which, and sent from thread to thread', () => {
    const shares = fc.infiniteStream(fc.nat(2));
    fc.assert(
      fc.property(
        fc.option(anyRuleSet),
        anyRuleSet,
        fc.array(filed, { minLength: 1, maxLength: 12 }),
        shares,
        (base, candidate, forms, reader) => {
          const [before, after] = [base && compileRuleSet(base), compileRuleSet(candidate)];
          const of = () => createStudy({ base: before, candidate: after, movers: 3 });
          const readers = [of(), of(), of()];
          for (const segment of packForms(forms, 2))
            readers[reader.next().value ?? 0]?.add(
              segment,
              before && scoreSegment(segment, before),
              scoreSegment(segment, after),
            );
          const all = of();
          for (const one of readers) all.include(structuredClone(one.tally()));
          expect(all.statistics()).toEqual(study(base, candidate, forms));
        },
      ),
      { numRuns: 120 },
    );
  });

  it('show no change where nothing changed', () => {
    fc.assert(
      fc.property(anyRuleSet, fc.array(filed, { minLength: 1, maxLength: 8 }), (ruleSet, forms) => {
        const { raised, lowered, change, movers, migration, byRule } = study(ruleSet, ruleSet, forms);
        expect([raised, lowered, change.sum, movers]).toEqual([0, 0, '0', []]);
        expect(migration.every(({ from, to }) => from === to)).toBe(true);
        expect(byRule.every(({ from, to, changed }) => from === to && changed === 0)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a distribution', () => {
  it('has the quantiles and bins of its figures, negative ones too', () => {
    const figures = createDistribution();
    for (const units of [-250, 0, 0, 100, 9995, 10_000, 2_000_000]) figures.add(units);
    expect(figures.summary(2)).toEqual({
      count: 7,
      sum: '20198.45',
      mean: '2885.492857',
      least: '-2.5',
      greatest: '20000',
      quantiles: { p05: '-2.5', p25: '0', p50: '1', p75: '100', p95: '20000' },
    });
    const bins = figures.histogram(2, '50');
    expect(bins.slice(0, 4)).toEqual([
      { from: '-50', count: 1 },
      { from: '0', count: 3 },
      { from: '50', count: 1 },
      { from: '100', count: 1 },
    ]);
    expect(bins.at(-1)).toEqual({ from: '20000', count: 1 });
  });

  it('has nothing to say of no figures', () => {
    const { mean, least, quantiles, sum: all } = createDistribution().summary(2);
    expect([all, mean, least, quantiles.p50]).toEqual(['0', null, null, null]);
    expect(createDistribution().histogram(2, '5')).toEqual([]);
  });
});

describe('the top movers', () => {
  it('are those of all, however many were offered', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 200 }), (moves) => {
        const top = createTopMovers(4);
        for (const [form, move] of moves.entries()) top.offer(form, 50, 50 + move);
        const all = moves
          .map((move, form) => ({ form, base: 50, candidate: 50 + move }))
          .filter(({ candidate }) => candidate !== 50);
        const sorted = all.sort((a, b) => Math.abs(b.candidate - 50) - Math.abs(a.candidate - 50) || a.form - b.form);
        expect(top.list()).toEqual(sorted.slice(0, 4));
      }),
    );
  });
});
