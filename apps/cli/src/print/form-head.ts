import type { SelfEvaluation } from '@plumbline/core';
import type { Session } from '../io.ts';
import { say } from '../words.ts';
import { painter } from './paint.ts';

/** The head of a form in a few lines: whose it is and what money it had. */
export function formHead(form: SelfEvaluation, session: Session): string[] {
  const { language } = session;
  const paint = painter(session);
  const { original, final, expenditure } = form.budget.total;
  const amount = (text: string | null) => text ?? say(language, 'unknown');
  const money = [
    `${say(language, 'originalBudget')} ${amount(original)}`,
    `${say(language, 'finalBudget')} ${amount(final)}`,
    `${say(language, 'expenditure')} ${amount(expenditure)}`,
  ].join(' · ');
  const people = [form.implementingUnit, form.supervisingDepartment].filter((name) => name !== null).join(' · ');
  return [
    paint.bold(`${form.project.name} (${form.fiscalYear})`),
    ...(people === '' ? [] : [`${say(language, 'unit')}  ${people}`]),
    `${say(language, 'money', { unit: form.moneyUnit })}  ${money}`,
  ];
}
