import { documentHash, hasErrors, Rational, type RuleSet, type SelfEvaluation } from '@plumbline/core';
import { compileRuleSet, lintRuleSet, scorecardOf } from '@plumbline/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyForm, anyPrintedForm } from '../../../engine/test/support/forms.ts';
import { anyRuleSet } from '../../../engine/test/support/rule-sets.ts';
import { readExact } from '../../src/attribution/exact-text.ts';
import { createAttributor } from '../../src/index.ts';
import { chunksOf, type Kept, studyOf } from './archive.ts';

const anyFiled = fc.oneof(anyPrintedForm, anyForm);
const sum = (values: readonly Rational[]) => values.reduce((all, one) => all.plus(one), Rational.zero);

/** A version that has some rules of another in place of its own. */
const versions = fc
  .tuple(anyRuleSet, anyRuleSet, fc.uniqueArray(fc.nat(7), { maxLength: 2 }))
  .map(([base, other, replaced]): [RuleSet, RuleSet] => {
    const rules = base.rules.map((rule, at) =>
      replaced.includes(at)
        ? (other.rules.find(({ id, phase }) => id === rule.id && phase === rule.phase) ?? rule)
        : rule,
    );
    return [base, { ...base, rules, conditions: other.conditions }];
  })
  .filter(([, candidate]) => !hasErrors(lintRuleSet(candidate).diagnostics));

/** How a form came to its official score: as its version gives it, with points set on review, under another version, or not at all. */
const fates = fc.array(fc.constantFrom('scored' as const, 'reviewed' as const, 'foreign' as const, 'none' as const), {
  minLength: 5,
  maxLength: 5,
});

const RAISED = '0.500001';

function officialOf(version: RuleSet, form: SelfEvaluation, fate: 'scored' | 'reviewed' | 'foreign' | 'none') {
  const { total, rating } = scorecardOf(compileRuleSet(version), form);
  if (fate === 'none' || total === null) return { total: null, grade: null, hash: null };
  return {
    total: fate === 'reviewed' ? Rational.of(total).plus(Rational.of(RAISED)).toPlain() : total,
    grade: rating,
    hash: fate === 'foreign' ? 'f'.repeat(64) : documentHash(version),
  };
}

describe('a study against official scores', () => {
  it('accounts for forms from their own version on, for what people set apart, and tells the others as a whole', () => {
    const seen = { whole: 0, review: 0, item: 0 };
    fc.assert(
      fc.property(
        versions,
        fc.array(anyFiled, { minLength: 1, maxLength: 5 }),
        fates,
        ([version, candidate], forms, fate) => {
          const kept = forms.map(
            (form, number): Kept => ({ number, form, official: officialOf(version, form, fate[number] ?? 'none') }),
          );
          const result = studyOf({ base: { kind: 'official', versions: [version] }, candidate }, chunksOf(kept, 2));
          const { bars } = result.waterfall;
          expect(sum(bars.map((bar) => readExact(bar.sum))).toPlain()).toBe(result.change.sum);
          expect(
            result.skipped.filter(({ base }) => base === 'notOfficial').reduce((all, one) => all + one.forms, 0),
          ).toBe(kept.filter(({ official }) => official?.total === null).length);
          const after = compileRuleSet(candidate);
          const compared = kept.flatMap(({ form, official, number }) => {
            const { total } = scorecardOf(after, form);
            return official?.total == null || total === null
              ? []
              : [{ form, from: official.total, to: total, fate: fate[number] }];
          });
          const barOf = (kind: string) => sum(bars.filter((bar) => bar.kind === kind).map((bar) => readExact(bar.sum)));
          const foreign = compared.filter((one) => one.fate === 'foreign');
          expect(barOf('whole')).toEqual(sum(foreign.map(({ from, to }) => Rational.of(to).minus(Rational.of(from)))));
          const reviewed = compared.filter((one) => one.fate === 'reviewed');
          expect(barOf('review')).toEqual(sum(reviewed.map(() => Rational.of(RAISED).negated())));
          if (result.waterfall.bundled) return;
          const { attribute } = createAttributor(version, candidate);
          const accounts = compared.filter((one) => one.fate !== 'foreign').map(({ form }) => attribute(form));
          const items = accounts.flatMap((account) => account?.parts ?? []).filter(({ kind }) => kind === 'item');
          expect(barOf('item')).toEqual(sum(items.map(({ exact }) => readExact(exact))));
          for (const { kind } of bars) if (kind in seen) seen[kind as keyof typeof seen]++;
        },
      ),
      { numRuns: 60, endOnFailure: true },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
  });
});
