import { Rational, type RuleSet, type Scorecard, type SelfEvaluation } from '@plumbline/core';
import { type CompiledRuleSet, scorecardOf } from '@plumbline/engine';
import { createAttributor } from '@plumbline/whatif';
import type { Figures } from '../figures.ts';

/** Every change doubles what must be scored: so many scorings a run, shared out among its forms. */
const SCORINGS = 384;
const MOST_FORMS = 12;
const LAW = 'parts add up to the change';

/** The account of every form's change adds up to it, in exact parts and in printed ones. */
export function holdAccounts(
  base: RuleSet,
  candidate: CompiledRuleSet,
  forms: readonly SelfEvaluation[],
  scorecards: readonly Scorecard[],
  { same }: Figures,
): void {
  const { changes, attribute } = createAttributor(base, candidate.ruleSet);
  const affordable = Math.min(MOST_FORMS, Math.floor(SCORINGS / 2 ** changes.length));
  let accounted = 0;
  for (const [form, filed] of forms.entries()) {
    const from = scorecards[form]?.total ?? null;
    // Forms without a total are told by looking; they cost nothing.
    if (from === null) continue;
    if (accounted++ >= affordable) return;
    const to = scorecardOf(candidate, filed).total;
    const account = attribute(filed);
    const where = { law: LAW, form };
    if (to === null) {
      same('part of an account', 'no account', account ? 'an account' : 'no account', where);
      continue;
    }
    const change = Rational.of(to).minus(Rational.of(from)).toPlain();
    same('total', from, account?.base, where);
    same('total', to, account?.candidate, where);
    same('part of an account', change, account?.change, where);
    const parts = account?.parts ?? [];
    same('part of an account', change, sum(parts.map(({ exact }) => fraction(exact))), where);
    same('part of an account', change, sum(parts.map(({ points }) => Rational.of(points))), where);
  }
}

const sum = (values: readonly Rational[]) => values.reduce((all, one) => all.plus(one), Rational.zero).toPlain();

/** `1/3`, or a decimal; numerators can be longer than the decimals of a document. */
function fraction(text: string): Rational {
  const [over = '0', under] = text.split('/');
  return under === undefined ? Rational.of(over) : Rational.ratio(BigInt(over), BigInt(under));
}
