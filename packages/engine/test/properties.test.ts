import { canonicalJson, Rational, type Scorecard, validateScorecard } from '@plumbline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRuleSet, score } from '../src/index.ts';
import { anyForm, anyNumber, anyPrintedForm } from './support/forms.ts';
import { monotone } from './support/monotone.ts';
import { firstItem, scoreForm, scoreShort } from './support/rule-set.ts';
import { anyRuleSet } from './support/rule-sets.ts';

const sum = (texts: readonly (string | null)[]) =>
  texts.reduce((all, text) => all.plus(text === null ? Rational.zero : Rational.of(text)), Rational.zero);

/** What must not hang on the order of rows or rules. */
function gist({ items, adjustments, total, rating, pending, awarded }: Scorecard) {
  const ofItems = items.map(({ name, score: points, exact, rule, branch, restore }) => [
    name,
    points,
    exact,
    rule,
    branch,
    restore,
  ]);
  return {
    items: ofItems.sort(([a], [b]) => String(a).localeCompare(String(b))),
    adjusted: sum(adjustments.map(({ amount }) => amount)).toPlain(),
    total,
    rating,
    pending,
    awarded,
  };
}

const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });

describe('any form under any rule set', () => {
  it('gets between nothing and the maximum for each item, and says how much was lost', async () => {
    await fc.assert(
      fc.asyncProperty(anyRuleSet, anyForm, async (ruleSet, form) => {
        for (const { score: points, exact, maxScore, deduction, notApplicable } of (await scoreForm(ruleSet, form))
          .items) {
          if (points === null || exact === null || maxScore === null) continue;
          const [got, most] = [Rational.of(points), Rational.of(maxScore)];
          expect(got.isNegative() || Rational.of(exact).isNegative()).toBe(false);
          expect(got.compare(most)).not.toBe(1);
          expect(Rational.of(exact).compare(most)).not.toBe(1);
          expect(deduction).toBe(most.minus(got).toPlain());
          expect(notApplicable).toBe(false);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('gets a total that the item scores and the adjustments add up to exactly', async () => {
    let totals = 0;
    await fc.assert(
      fc.asyncProperty(anyRuleSet, anyPrintedForm, async (ruleSet, form) => {
        const { items, adjustments, total, awarded } = await scoreForm(ruleSet, form);
        expect(sum(items.map((item) => item.score)).toPlain()).toBe(awarded);
        if (total === null) return;
        totals++;
        const parts = [...items.map((item) => item.score), ...adjustments.map(({ amount }) => amount)];
        expect(sum(parts).toPlain()).toBe(total);
      }),
      { numRuns: 150 },
    );
    expect(totals).toBeGreaterThan(0);
  });

  it('has no total while an item is open, and counts the open ones', async () => {
    await fc.assert(
      fc.asyncProperty(anyRuleSet, anyForm, async (ruleSet, form) => {
        const { items, total, exactTotal, rating, pending, adjustments } = await scoreForm(ruleSet, form);
        const open = items.filter((item) => item.score === null && !(item.notApplicable && item.maxScore !== null));
        expect(pending).toBe(open.length);
        const nothingApplies = items.every((item) => item.notApplicable);
        const figures = [total, exactTotal, rating];
        if (open.length > 0) expect(figures).toEqual([null, null, null]);
        else if (!nothingApplies) expect(figures).not.toContain(null);
        if (open.length > 0) expect(adjustments).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('shows by how much the declared figures differ from the computed ones', async () => {
    await fc.assert(
      fc.asyncProperty(anyRuleSet, anyPrintedForm, async (ruleSet, form) => {
        const { items, total, declaredTotal, discrepancy } = await scoreForm(ruleSet, form);
        const difference = (declared: string | null, computed: string | null) =>
          declared === null || computed === null ? null : Rational.of(declared).minus(Rational.of(computed)).toPlain();
        expect(discrepancy).toBe(difference(declaredTotal, total));
        for (const item of items) expect(item.discrepancy).toBe(difference(item.declaredScore, item.score));
      }),
      { numRuns: 100 },
    );
  });

  it('gets a scorecard that fits its contract, the same to the byte every time', async () => {
    await fc.assert(
      fc.asyncProperty(anyRuleSet, anyForm, async (ruleSet, form) => {
        const compiled = compileRuleSet(ruleSet);
        const scorecard = await score(compiled, form, { considered: true });
        expect(validateScorecard(scorecard)).toEqual([]);
        const again = await score(compileRuleSet(structuredClone(ruleSet)), structuredClone(form), {
          considered: true,
        });
        expect(JSON.stringify(again)).toBe(JSON.stringify(scorecard));
      }),
      { numRuns: 60 },
    );
  });

  it('gets the same scorecard when many forms are scored at once', async () => {
    await fc.assert(
      fc.asyncProperty(anyRuleSet, fc.array(anyForm, { minLength: 2, maxLength: 12 }), async (ruleSet, forms) => {
        const compiled = compileRuleSet(ruleSet);
        const alone: string[] = [];
        for (const form of forms) alone.push(canonicalJson(await score(compiled, form)));
        const together = await Promise.all(forms.map((form, ticks) => later(ticks, () => score(compiled, form))));
        expect(together.map(canonicalJson)).toEqual(alone);
      }),
      { numRuns: 25 },
    );
  });

  it('gets the same scores whatever the order of its rows', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyRuleSet,
        anyPrintedForm.chain((form) => fc.tuple(fc.constant(form), shuffled(form.indicators))),
        async (ruleSet, [form, indicators]) => {
          const scorecards = [await scoreForm(ruleSet, form), await scoreForm(ruleSet, { ...form, indicators })];
          expect(scorecards.map(gist)[1]).toEqual(scorecards.map(gist)[0]);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('gets the same scores whatever the order of rules with different priorities', async () => {
    const reordered = anyRuleSet.chain((ruleSet) =>
      shuffled(ruleSet.rules).map((rules) => [ruleSet, { ...ruleSet, rules }] as const),
    );
    await fc.assert(
      fc.asyncProperty(reordered, anyPrintedForm, async ([ruleSet, other], form) => {
        expect(gist(await scoreForm(other, form))).toEqual(gist(await scoreForm(ruleSet, form)));
      }),
      { numRuns: 100 },
    );
  });
});

const target = anyNumber.filter((text) => !/^0+(?:\.|$)/.test(text));
const unit = fc.constantFrom('', '次', '万次', '%', '公里');

describe.each([
  ['higher', '>='],
  ['lower', '<='],
] as const)('an indicator of which %s is better', (direction, comparator) => {
  it('never scores less for a better actual', async () => {
    let rises = 0;
    const property = fc.asyncProperty(
      monotone(direction),
      target,
      anyNumber,
      anyNumber,
      unit,
      async (ruleSet, wanted, one, other, of) => {
        const [less, more] = [one, other].sort((a, b) => Number(a) - Number(b));
        const points = async (actual: string | undefined) => {
          const row = { target: `${comparator}${wanted}${of}`, actual: `${actual}${of}` };
          const { exact, score: rounded } = firstItem(await scoreShort(ruleSet, { indicators: [row] }));
          return [exact, rounded].map((text) => (text === null ? null : Rational.of(text)));
        };
        const [worse, better] = direction === 'higher' ? [less, more] : [more, less];
        const [low, high] = [await points(worse), await points(better)];
        for (const [index, figure] of low.entries()) {
          const above = high[index];
          // w / x has no value at 0, where lower is better: that is open, not less.
          if (!figure || !above) continue;
          expect(figure.compare(above)).not.toBe(1);
          if (figure.compare(above) < 0) rises++;
        }
      },
    );
    await fc.assert(property, { numRuns: 250 });
    expect(rises).toBeGreaterThan(0);
  });

  it('is restored to full marks by the actual named, and not by one just short of it', async () => {
    let restored = 0;
    const property = fc.asyncProperty(
      monotone(direction === 'higher' ? direction : 'lowerWithoutSteps'),
      target,
      anyNumber,
      unit,
      async (ruleSet, wanted, reached, of) => {
        const rescored = async (actual: string) =>
          firstItem(await scoreShort(ruleSet, { indicators: [{ target: `${comparator}${wanted}${of}`, actual }] }));
        const before = await rescored(`${reached}${of}`);
        if (!before.restore?.value) return;
        restored++;
        const { actual, value } = before.restore;
        const after = await rescored(actual);
        expect([after.exact, after.deduction, after.restore]).toEqual([before.maxScore, '0', null]);
        const small = Rational.of(direction === 'higher' ? '-0.00001' : '0.00001');
        const short = Rational.of(value).plus(small);
        const text =
          of === '%'
            ? `${short.times(Rational.of('100')).toPlain()}%`
            : `${short.toPlain()}${of.replace('公里', '米').replace('万', '')}`;
        if (!short.isNegative()) expect((await rescored(text)).exact).not.toBe(before.maxScore);
      },
    );
    await fc.assert(property, { numRuns: 250 });
    expect(restored).toBeGreaterThan(0);
  });
});

describe('what would restore full marks', () => {
  it('really does, under any rule set', async () => {
    const seen = { execution: 0, indicator: 0 };
    await fc.assert(
      fc.asyncProperty(anyRuleSet, anyPrintedForm, async (ruleSet, form) => {
        for (const item of (await scoreForm(ruleSet, form)).items) {
          if (item.restore === null) continue;
          seen[item.item]++;
          const { actual, value } = item.restore;
          const indicators = form.indicators.map((row, index) => (index === item.index ? { ...row, actual } : row));
          const scale = Rational.of(form.moneyUnit === '万元' ? '10000' : '1');
          const expenditure =
            item.index === null && value ? Rational.of(value).over(scale).toPlain() : form.budget.total.expenditure;
          const budget = { ...form.budget, total: { ...form.budget.total, expenditure } };
          const again = await scoreForm(ruleSet, { ...form, indicators, budget });
          const after = again.items.find(({ index }) => index === item.index);
          expect(after?.restore).toBeNull();
          expect(after?.exact).toBe(item.maxScore);
        }
      }),
      { numRuns: 150 },
    );
    expect(Math.min(seen.execution, seen.indicator)).toBeGreaterThan(0);
  });
});

/** Starts some work a few ticks of the event loop's micro tasks later. */
async function later<T>(ticks: number, work: () => Promise<T>): Promise<T> {
  for (let tick = 0; tick < ticks * 7; tick++) await null;
  return work();
}
