import { type Condition, Rational, type RuleSet, type SelfEvaluation } from '@plumbline/core';
import { compileRuleSet, scorecardOf } from '@plumbline/engine';
import { archiveForms } from '@plumbline/samples';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyForm, anyPrintedForm } from '../../engine/test/support/forms.ts';
import { ruleSetWith, scoreRule } from '../../engine/test/support/rule-set.ts';
import { anyRuleSet } from '../../engine/test/support/rule-sets.ts';
import { NO_FIGURE, packForms, type Segment, type SegmentScores, scoreSegment, unpackForm } from '../src/index.ts';

const inUnits = (units: number | undefined, places: number) =>
  units === undefined || units === NO_FIGURE ? null : Rational.ratio(BigInt(units), 10n ** BigInt(places)).toPlain();

const linesOf = ({ starts }: Segment, form: number) =>
  Array.from({ length: (starts[form + 1] ?? 0) - (starts[form] ?? 0) }, (_, index) => (starts[form] ?? 0) + index);

/** What the columns say of one form, in the words of its scorecard. */
function scoresOf({ rules, rounding, grades }: RuleSet, segment: Segment, scores: SegmentScores, form: number) {
  const exact = scores.exact.get(form);
  const byPriority = (item: 'execution' | 'indicator') =>
    rules
      .filter((rule) => rule.phase === 'score' && rule.item === item)
      .sort((a, b) => (b.priority ?? 0) - (a.priority ?? 0));
  const [execution, indicator] = [byPriority('execution'), byPriority('indicator')];
  const places = rounding.item.places;
  const withExecution = scores.executionRules[form] !== -2;
  const items = [
    ...(withExecution
      ? [
          {
            rule: execution[scores.executionRules[form] ?? -1]?.id ?? null,
            score: inUnits(scores.executionPoints[form], places),
          },
        ]
      : []),
    ...linesOf(segment, form).map((line) => ({
      rule: indicator[scores.rules[line] ?? -1]?.id ?? null,
      score: inUnits(scores.points[line], places),
    })),
  ];
  return {
    items: exact ? exact.items.map(({ rule, score }) => ({ rule, score: score?.toPlain() ?? null })) : items,
    total: inUnits(scores.totals[form], rounding.total.places),
    rating: grades[scores.grades[form] ?? -1]?.id ?? null,
    pending: scores.pending[form],
  };
}

function expected(ruleSet: RuleSet, form: SelfEvaluation) {
  const { items, total, rating, pending } = scorecardOf(compileRuleSet(ruleSet), form);
  return { items: items.map(({ rule, score }) => ({ rule, score })), total, rating, pending };
}

describe('forms as columns', () => {
  it.each([
    ['any forms', anyForm],
    ['forms with every maximum score', anyPrintedForm],
  ])('give %s the scores of their scorecards', (_, form) => {
    let quick = 0;
    fc.assert(
      fc.property(anyRuleSet, fc.array(form, { minLength: 1, maxLength: 9 }), (ruleSet, forms) => {
        const compiled = compileRuleSet(ruleSet);
        const segments = [...packForms(forms, 4)];
        for (const segment of segments) {
          const scores = scoreSegment(segment, compiled);
          quick += segment.formCount - scores.exact.size;
          for (let at = 0; at < segment.formCount; at++) {
            const form = forms[segment.firstForm + at] as SelfEvaluation;
            expect(scoresOf(ruleSet, segment, scores, at)).toEqual(expected(ruleSet, form));
          }
        }
      }),
      { numRuns: 200 },
    );
    expect(quick).toBeGreaterThan(150);
  });

  it.each(['missedCount', 'undecidedCount'])(
    'count %s also where no rule of an indicator asks what became of a target',
    (fact) => {
      const some: Condition = { fact, operator: 'greaterThan', value: '0' };
      const ruleSet = ruleSetWith({
        rules: [
          scoreRule('some', { method: 'zero' }, { item: 'execution', priority: 1, conditions: some }),
          scoreRule('none', { method: 'full' }, { item: 'execution' }),
          scoreRule('any', { method: 'full' }),
        ],
      });
      const compiled = compileRuleSet(ruleSet);
      const forms = [...archiveForms({ seed: 5, forms: 200 })];
      const chosen = new Set<string | null | undefined>();
      for (const segment of packForms(forms))
        for (let at = 0; at < segment.formCount; at++) {
          const form = forms[segment.firstForm + at] as SelfEvaluation;
          const found = scoresOf(ruleSet, segment, scoreSegment(segment, compiled), at);
          expect(found).toEqual(expected(ruleSet, form));
          chosen.add(found.items[0]?.rule);
        }
      expect([...chosen]).toEqual(expect.arrayContaining(['some', 'none']));
    },
  );

  it('unpack into forms that score alike', () => {
    fc.assert(
      fc.property(anyRuleSet, fc.array(anyForm, { minLength: 1, maxLength: 5 }), (ruleSet, forms) => {
        for (const segment of packForms(forms)) {
          for (const [at, form] of forms.entries())
            expect(expected(ruleSet, unpackForm(segment, at))).toEqual(expected(ruleSet, form));
        }
      }),
      { numRuns: 60 },
    );
  });
});
