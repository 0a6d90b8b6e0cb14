import {
  canonicalJson,
  hasErrors,
  Rational,
  type RuleSet,
  type SelfEvaluation,
  validateStudy,
  validateStudyResult,
} from '@plumbline/core';
import { compileRuleSet, lintRuleSet, scorecardOf } from '@plumbline/engine';
import { archiveForms } from '@plumbline/samples';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyForm, anyPrintedForm } from '../../../engine/test/support/forms.ts';
import { anyRuleSet } from '../../../engine/test/support/rule-sets.ts';
import { readExact } from '../../src/attribution/exact-text.ts';
import {
  createAttributor,
  createStudy,
  createStudyRunner,
  DamagedChunkError,
  decodeChunkResult,
  listCases,
  packForms,
  type StudyPlan,
  scoreSegment,
  unitPairs,
} from '../../src/index.ts';
import { chunksOf, idOf, type Kept, studyOf } from './archive.ts';

const units = fc.constantFrom('甲校', '乙校', null);
const anyFiled = fc
  .tuple(fc.oneof(anyPrintedForm, anyForm), units, fc.constantFrom(2020, 2021))
  .map(([form, implementingUnit, fiscalYear]): SelfEvaluation => ({ ...form, implementingUnit, fiscalYear }));

/** A version and one in which a few things of another were taken over. */
const versions = fc
  .tuple(
    anyRuleSet,
    anyRuleSet,
    fc.record({ rounding: fc.boolean(), framework: fc.boolean(), added: fc.boolean() }),
    fc.uniqueArray(fc.nat(7), { maxLength: 3 }),
  )
  .map(([base, other, { rounding, framework, added }, replaced]): [RuleSet, RuleSet] => {
    const rules = base.rules.map((rule, at) =>
      replaced.includes(at)
        ? (other.rules.find(({ id, phase }) => id === rule.id && phase === rule.phase) ?? rule)
        : rule,
    );
    const more = other.rules.filter(({ id, phase }) => phase === 'form' && !rules.some((rule) => rule.id === id));
    const candidate = {
      ...base,
      rules: added ? [...rules, ...more.slice(0, 1)] : rules,
      conditions: other.conditions,
      rounding: rounding ? other.rounding : base.rounding,
      framework: framework ? other.framework : base.framework,
    };
    return [base, candidate];
  })
  .filter(([, candidate]) => !hasErrors(lintRuleSet(candidate).diagnostics));

const numbered = (forms: readonly SelfEvaluation[]): Kept[] => forms.map((form, number) => ({ number, form }));
const sum = (values: readonly Rational[]) => values.reduce((all, one) => all.plus(one), Rational.zero);

/** Between versions, or from what was declared. */
const anyPlan = fc.oneof(
  versions.map(([ruleSet, candidate]): StudyPlan => ({ base: { kind: 'rules', ruleSet }, candidate })),
  anyRuleSet.map((candidate): StudyPlan => ({ base: { kind: 'declared' }, candidate })),
);

const ONCE = { endOnFailure: true };

describe('a study', () => {
  it('is the same to the byte however its forms are packed and whoever does which chunk when', () => {
    fc.assert(
      fc.property(
        anyPlan,
        fc.array(anyFiled, { minLength: 1, maxLength: 9 }),
        fc.array(fc.nat(), { minLength: 9, maxLength: 9 }),
        (plan, forms, keys) => {
          const kept = numbered(forms);
          const shuffled = [...kept].sort((a, b) => (keys[a.number] ?? 0) - (keys[b.number] ?? 0));
          const whole = studyOf(plan, chunksOf(kept, 100));
          expect(validateStudyResult(whole)).toEqual([]);
          expect(validateStudy(whole.question)).toEqual([]);
          expect(canonicalJson(studyOf(plan, chunksOf(shuffled, 2).reverse()))).toBe(canonicalJson(whole));
        },
      ),
      { numRuns: 40, ...ONCE },
    );
  });

  it('says what the statistics of its segments say', () => {
    fc.assert(
      fc.property(anyPlan, fc.array(anyFiled, { minLength: 1, maxLength: 8 }), (plan, forms) => {
        const result = studyOf(plan, chunksOf(numbered(forms), 3));
        const base = plan.base.kind === 'rules' ? compileRuleSet(plan.base.ruleSet) : null;
        const candidate = compileRuleSet(plan.candidate);
        const study = createStudy({ base, candidate });
        for (const segment of packForms(forms, 3))
          study.add(segment, base && scoreSegment(segment, base), scoreSegment(segment, candidate));
        const { compared, raised, lowered, change, histograms, byUnit, byYear, byDepartment } = study.statistics();
        expect(result).toMatchObject({ compared, raised, lowered, change, histograms, byUnit, byYear, byDepartment });
        expect(sum(result.byUnitYear.map((group) => Rational.of(group.change))).toPlain()).toBe(change.sum);
        expect(result.compared + result.skipped.reduce((all, { forms: left }) => all + left, 0)).toBe(forms.length);
      }),
      { numRuns: 60, ...ONCE },
    );
  });

  it('has a waterfall whose bars are the accounts of its forms one by one, exactly, and which closes', () => {
    const seen = { item: 0, total: 0, interaction: 0, rounding: 0 };
    fc.assert(
      fc.property(versions, fc.array(anyFiled, { minLength: 1, maxLength: 5 }), ([ruleSet, candidate], forms) => {
        const {
          waterfall,
          change,
          base,
          candidate: after,
        } = studyOf({ base: { kind: 'rules', ruleSet }, candidate }, chunksOf(numbered(forms), 2));
        expect(sum(waterfall.bars.map((bar) => readExact(bar.sum))).toPlain()).toBe(change.sum);
        expect(sum(waterfall.bars.map(({ points }) => Rational.of(points))).toPlain()).toBe(change.sum);
        if (base.mean !== null && after.mean !== null)
          expect(sum([base.mean, ...waterfall.bars.map(({ mean }) => mean)].map(Rational.of)).toPlain()).toBe(
            after.mean,
          );
        const { attribute, changes } = createAttributor(ruleSet, candidate);
        if (waterfall.bundled || changes.length > 6) return;
        const accounts = forms.map(attribute);
        for (const kind of ['item', 'total', 'interaction', 'rounding'] as const) {
          for (const id of [null, ...changes.map((one) => one.id)]) {
            const single = accounts.flatMap((account) =>
              (account?.parts ?? []).filter((part) => part.kind === kind && (part.change?.id ?? null) === id),
            );
            const bars = waterfall.bars.filter((bar) => bar.kind === kind && (bar.change?.id ?? null) === id);
            expect(sum(bars.map((bar) => readExact(bar.sum)))).toEqual(
              sum(single.map(({ exact }) => readExact(exact))),
            );
            seen[kind] += bars.length;
          }
        }
      }),
      { numRuns: 60, ...ONCE },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
  });

  it('is about those forms that are included, and no others', () => {
    fc.assert(
      fc.property(
        anyPlan,
        fc.array(fc.tuple(anyFiled, fc.boolean()), { minLength: 1, maxLength: 10 }),
        (plan, choices) => {
          const kept = numbered(choices.map(([form]) => form));
          const [chunk] = chunksOf(kept, 100);
          if (!chunk) throw new Error('No chunk');
          const include = new Uint8Array(Math.ceil(choices.length / 8));
          for (const [at, [, isIn]] of choices.entries())
            if (isIn) include[at >> 3] = (include[at >> 3] ?? 0) | (1 << (at & 7));
          const wanted = kept.filter((_, at) => choices[at]?.[1]);
          expect(canonicalJson(studyOf(plan, [{ ...chunk, include }]))).toBe(
            canonicalJson(studyOf(plan, wanted.length === 0 ? [] : chunksOf(wanted, 100))).replace(
              '"rules":[]',
              '"rules":[]',
            ),
          );
        },
      ),
      { numRuns: 40, ...ONCE },
    );
  });

  it('counts dead rules, and forms that stop at a line', () => {
    fc.assert(
      fc.property(anyRuleSet, fc.array(anyFiled, { minLength: 1, maxLength: 6 }), (candidate, forms) => {
        const { cliffs } = studyOf({ base: { kind: 'declared' }, candidate }, chunksOf(numbered(forms), 2));
        const compiled = compileRuleSet(candidate);
        const cards = forms.map((form) => scorecardOf(compiled, form));
        for (const { item, rule, items } of cliffs.rules)
          expect(items).toBe(
            cards.flatMap((card) => card.items).filter((one) => one.item === item && one.rule === rule).length,
          );
        const totals = forms.flatMap((form, at) => {
          const total = cards[at]?.total ?? null;
          return form.declaredTotal === null || total === null ? [] : [Rational.of(total)];
        });
        for (const { from, pointAbove, pointBelow } of cliffs.candidate) {
          const line = Rational.of(from);
          const within = (low: Rational, high: Rational) =>
            totals.filter((one) => one.compare(low) >= 0 && one.compare(high) < 0).length;
          expect([pointAbove, pointBelow]).toEqual([
            within(line, line.plus(Rational.one)),
            within(line.minus(Rational.one), line),
          ]);
        }
      }),
      { numRuns: 30, ...ONCE },
    );
  });

  it('refuses the question of another study, and an assessment that is in two chunks', () => {
    const [candidate, other] = fc.sample(anyRuleSet, { numRuns: 2, seed: 5 }) as [RuleSet, RuleSet];
    const plan: StudyPlan = { base: { kind: 'declared' }, candidate };
    const chunks = chunksOf(numbered([...archiveForms({ seed: 1, forms: 4 })]), 4);
    expect(() => studyOf(plan, [...chunks, ...chunks])).toThrow(`two chunks: ${idOf(0)}`);
    expect(() => studyOf({ ...plan, candidate: other }, chunks)).not.toThrow();
  });
});

describe('the result of a chunk', () => {
  const [candidate] = fc.sample(anyRuleSet, { numRuns: 1, seed: 5 }) as [RuleSet];
  const [chunk] = chunksOf(numbered([...archiveForms({ seed: 1, forms: 3 })]), 3);
  if (!chunk) throw new Error('No chunk');
  const bytes = createStudyRunner({ base: { kind: 'declared' }, candidate }).run(chunk);

  it('is refused with any byte changed, or cut short anywhere', () => {
    expect(decodeChunkResult(bytes).revisions).toEqual(Uint32Array.of(1, 2, 3));
    for (let at = 0; at < bytes.length; at += 7) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      expect(() => decodeChunkResult(changed)).toThrow(DamagedChunkError);
      expect(() => decodeChunkResult(bytes.subarray(0, at))).toThrow(DamagedChunkError);
    }
  });
});

describe('the cases of a study', () => {
  it('are those that the filter wants, furthest first, a page at a time', () => {
    fc.assert(
      fc.property(
        anyPlan,
        fc.array(anyFiled, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('raised' as const, 'lowered' as const, 'unchanged' as const),
        (plan, forms, moved) => {
          const runner = createStudyRunner(plan);
          const chunks = chunksOf(numbered(forms), 4).map(runner.run);
          const result = studyOf(plan, chunksOf(numbered(forms), 5));
          const all = listCases(chunks, { limit: 100, offset: 0 });
          expect(all.total).toBe(forms.length);
          expect(listCases(chunks, { limit: 2, offset: 3 }).cases).toEqual(all.cases.slice(3, 5));
          const size = ({ change }: (typeof all.cases)[number]) =>
            change === null ? Rational.of('-1') : Rational.of(change).absolute();
          for (const [at, one] of all.cases.slice(1).entries()) {
            const order = size(one).compare(size(all.cases[at] as typeof one));
            expect(order < 0 || (order === 0 && one.assessment > (all.cases[at]?.assessment ?? ''))).toBe(true);
          }
          expect(
            all.cases.filter(({ change }) => change !== null && change !== '0').map(({ assessment }) => assessment),
          ).toEqual(result.movers.map(({ assessment }) => assessment));
          for (const { from, to, forms: count } of result.migration)
            expect(listCases(chunks, { filter: { cell: { from, to } }, limit: 1, offset: 0 }).total).toBe(count);
          const counted = new Map<string, number>();
          for (const { base, candidate } of all.cases) {
            if (base === null || candidate === null) continue;
            const pair = [base, candidate].map((total) => Rational.of(total).whole('floor').toPlain()).join(' ');
            counted.set(pair, (counted.get(pair) ?? 0) + 1);
          }
          expect(new Map(result.pairs.map((one) => [`${one.base} ${one.candidate}`, one.forms]))).toEqual(counted);
          const units = unitPairs(chunks, 1);
          expect(units.filter(({ unit }) => unit !== null).length).toBeLessThanOrEqual(1);
          for (const { unit, pairs } of units) {
            if (unit === null) continue;
            const sumOf = (some: typeof pairs) => some.reduce((sumOfForms, one) => sumOfForms + one.forms, 0);
            expect(sumOf(pairs)).toBe(
              listCases(chunks, { filter: { unit, skipped: false }, limit: 0, offset: 0 }).total,
            );
          }
          const together = new Map<string, number>();
          for (const { base, candidate, forms: some } of units.flatMap(({ pairs }) => pairs))
            together.set(`${base} ${candidate}`, (together.get(`${base} ${candidate}`) ?? 0) + some);
          expect(together).toEqual(counted);
          const { total, cases } = listCases(chunks, { filter: { moved, year: 2021 }, limit: 99, offset: 0 });
          expect(total).toBe(cases.length);
          expect(cases).toEqual(
            all.cases.filter(
              ({ change, fiscalYear }) =>
                fiscalYear === 2021 &&
                change !== null &&
                { '-1': 'lowered', '0': 'unchanged', '1': 'raised' }[String(Math.sign(Number(change)))] === moved,
            ),
          );
          expect(listCases(chunks, { filter: { skipped: true }, limit: 0, offset: 0 }).total).toBe(
            result.skipped.reduce((sumOfForms, { forms: count }) => sumOfForms + count, 0),
          );
        },
      ),
      { numRuns: 40, ...ONCE },
    );
  });

  it('lists the forms that a score rule moved, as the scorecards of either side tell', () => {
    const seen = { some: 0, none: 0 };
    fc.assert(
      fc.property(versions, fc.array(anyFiled, { minLength: 1, maxLength: 6 }), ([ruleSet, candidate], forms) => {
        const plan: StudyPlan = { base: { kind: 'rules', ruleSet }, candidate };
        const chunks = chunksOf(numbered(forms), 4).map(createStudyRunner(plan).run);
        const [before, after] = [compileRuleSet(ruleSet), compileRuleSet(candidate)];
        const moved = forms.map((form) => {
          const [was, is] = [scorecardOf(before, form).items, scorecardOf(after, form).items];
          const keys = new Set([...was, ...is].map(keyOf));
          return new Set(
            [...keys].flatMap((key) => {
              const [one, other] = [was, is].map((items) => items.find((item) => keyOf(item) === key));
              const same = one?.score === other?.score && one?.notApplicable === other?.notApplicable;
              return same ? [] : [one?.rule, other?.rule].filter((id) => typeof id === 'string');
            }),
          );
        });
        for (const { id } of [...ruleSet.rules, ...candidate.rules]) {
          const { cases, total, isByRule } = listCases(chunks, { filter: { rule: id }, limit: 100, offset: 0 });
          const expected = forms.flatMap((_, number) => (moved[number]?.has(id) ? [idOf(number)] : []));
          expect(isByRule).toBe(true);
          expect(total).toBe(cases.length);
          expect(cases.map(({ assessment }) => assessment).sort()).toEqual(expected);
          seen[expected.length > 0 ? 'some' : 'none']++;
        }
      }),
      { numRuns: 60, ...ONCE },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
  });

  it('says that nobody knows which rules moved forms where they are compared with what was declared', () => {
    const [[, candidate], form] = [
      fc.sample(versions, { seed: 1, numRuns: 1 })[0],
      fc.sample(anyFiled, { seed: 1, numRuns: 1 })[0],
    ] as [[RuleSet, RuleSet], SelfEvaluation];
    const chunks = chunksOf(numbered([form]), 1).map(createStudyRunner({ base: { kind: 'declared' }, candidate }).run);
    const page = listCases(chunks, { filter: { rule: candidate.rules[0]?.id ?? '' }, limit: 1, offset: 0 });
    expect(page).toEqual({ cases: [], total: 0, isByRule: false });
  });
});

const keyOf = ({ item, index }: { readonly item: string; readonly index: number | null }) => `${item} ${index}`;
