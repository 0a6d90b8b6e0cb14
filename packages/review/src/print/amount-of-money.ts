import type { Rational, SelfEvaluation } from '@plumbline/core';

/** An amount in the unit of the form: `4175000元`; null where it is unknown. */
export const amountOfMoney = (
  amount: Rational | null,
  { moneyUnit }: Pick<SelfEvaluation, 'moneyUnit'>,
): string | null => (amount === null ? null : `${amount.toPlain()}${moneyUnit}`);
