import { isDecimalString, Rational, type Scorecard, type SelfEvaluation } from '@plumbline/core';
import { inTurn, type Path, setAt } from '../../../parts/document/json-edit.ts';
import { formIn } from '../document/form-text.ts';
import type { FormSession } from '../session/form-session.ts';

type Filled = { readonly path: Path; readonly value: string };

/** The scores that are not declared yet, as the rules give them, and the sum of all below them; what somebody declared stays. */
export function fillableScores(form: SelfEvaluation, { items }: Scorecard): readonly Filled[] {
  const filled = items.flatMap(({ index, score, notApplicable }): readonly Filled[] => {
    if (score === null || notApplicable) return [];
    if (index === null)
      return form.budget.total.declaredScore === null
        ? [{ path: ['budget', 'total', 'declaredScore'], value: score }]
        : [];
    return form.indicators[index]?.declaredScore === null
      ? [{ path: ['indicators', index, 'declaredScore'], value: score }]
      : [];
  });
  const total = form.declaredTotal === null || filled.length > 0 ? declaredSum(form, filled) : null;
  return total === null || total === form.declaredTotal
    ? filled
    : [...filled, { path: ['declaredTotal'], value: total }];
}

/** Null as long as one of the parts is missing or is no figure. */
function declaredSum({ budget, indicators }: SelfEvaluation, filled: readonly Filled[]): string | null {
  const declared = [
    budget.total.maxScore === null ? '0' : budget.total.declaredScore,
    ...indicators.map(({ declaredScore }) => declaredScore),
    ...filled.map(({ value }) => value),
  ].filter((score) => score !== null);
  const parts = 1 + indicators.length;
  if (declared.length !== parts || !declared.every(isDecimalString)) return null;
  return declared.reduce((sum, score) => sum.plus(Rational.of(score)), Rational.zero).toPlain();
}

/** Fills them in as one step that can be undone. */
export function fillScores(session: FormSession, scorecard: Scorecard): void {
  const { buffer } = session;
  const filled = fillableScores(formIn(buffer.text), scorecard);
  const edits = inTurn(
    buffer.text,
    filled.map(
      ({ path, value }) =>
        (text) =>
          setAt(text, path, value),
    ),
  );
  buffer.edit(edits, { origin: 'scores' });
  void session.save();
}
