import type { Scorecard, ScorecardItem, SelfEvaluation } from '@plumbline/core';
import type { Session } from '../io.ts';
import { say } from '../words.ts';
import { formHead } from './form-head.ts';
import { painter, severityWord } from './paint.ts';
import { printTable } from './table.ts';
import { traceLines } from './trace.ts';

/** A scorecard for people: every item with its points and why, then what changed the total, then what a reviewer should see. */
export function printScorecard(form: SelfEvaluation, scorecard: Scorecard, title: string, session: Session): string {
  const blocks = [
    [...formHead(form, session), `${say(session.language, 'ruleSet')}  ${title}`].join('\n'),
    itemTable(form, scorecard, session),
    totalLine(scorecard, session),
    adjustmentLines(scorecard, session).join('\n'),
    findingLines(scorecard, session).join('\n'),
    traceLines(scorecard, session).join('\n'),
  ];
  return blocks.filter((block) => block !== '').join('\n');
}

function itemTable(form: SelfEvaluation, { items }: Scorecard, session: Session): string {
  const { language } = session;
  const columns = [
    { title: say(language, 'item'), width: 22 },
    { title: say(language, 'target'), width: 12 },
    { title: say(language, 'actual'), width: 12 },
    { title: say(language, 'maxScore'), width: 5, align: 'right' as const },
    { title: say(language, 'score'), width: 6, align: 'right' as const },
    { title: say(language, 'declared'), width: 8, align: 'right' as const },
    { title: say(language, 'discrepancy'), width: 6, align: 'right' as const },
    { title: say(language, 'why') },
  ];
  return printTable(
    columns,
    items.map((item) => itemRow(form, item, session)),
    session,
  );
}

function itemRow(form: SelfEvaluation, item: ScorecardItem, session: Session): string[] {
  const { language } = session;
  const paint = painter(session);
  const row = item.index === null ? null : form.indicators[item.index];
  const differs = item.discrepancy !== null && item.discrepancy !== '0';
  const lost = item.deduction !== null && item.deduction !== '0';
  const points = item.notApplicable ? say(language, 'notApplicable') : (item.score ?? '?');
  return [
    item.item === 'execution' ? say(language, 'execution') : item.name,
    row?.target ?? '',
    row?.actual ?? '',
    item.maxScore ?? '?',
    lost || item.score === null ? paint.yellow(points) : points,
    item.declaredScore ?? '',
    differs ? paint.red(item.discrepancy ?? '') : '',
    reasons(item, session).join('\n'),
  ];
}

function reasons({ item, sentence, adjustments, restore }: ScorecardItem, { language }: Session): string[] {
  return [
    sentence[language],
    ...adjustments.map((adjustment) => `${signed(adjustment.amount)}  ${adjustment.sentence[language]}`),
    ...(restore
      ? [say(language, item === 'execution' ? 'restoreExecution' : 'restore', { actual: restore.actual })]
      : []),
  ];
}

const signed = (amount: string) => (amount.startsWith('-') ? amount : `+${amount}`);

function totalLine(scorecard: Scorecard, session: Session): string {
  const { language } = session;
  const { total, ratingLabel, declaredTotal, discrepancy, executionRate, pending, awarded } = scorecard;
  const paint = painter(session);
  const parts = [
    total === null
      ? say(language, 'pending', { count: pending, awarded })
      : `${say(language, 'total')} ${paint.bold(total)}${ratingLabel ? ` ${paint.bold(ratingLabel[language])}` : ''}`,
    ...(declaredTotal !== null && discrepancy !== null
      ? [say(language, 'declaredTotal', { declared: declaredTotal, difference: signedOrZero(discrepancy) })]
      : []),
    ...(executionRate === null ? [] : [say(language, 'executionRate', { rate: executionRate })]),
  ];
  return parts.join(' · ');
}

const signedOrZero = (amount: string) => (amount === '0' ? '0' : signed(amount));

function adjustmentLines({ adjustments }: Scorecard, { language }: Session): string[] {
  if (adjustments.length === 0) return [];
  return [
    `${say(language, 'adjustments')}:`,
    ...adjustments.map(({ amount, sentence }) => `  ${signed(amount)}  ${sentence[language]}`),
  ];
}

function findingLines({ findings }: Scorecard, session: Session): string[] {
  const { language } = session;
  const paint = painter(session);
  if (findings.length === 0) return [say(language, 'noFindings')];
  const lines = findings.map(
    ({ severity, sentence, code, path }) =>
      `  ${severityWord(severity, session)}  ${sentence[language]} ${paint.dim(`(${code}${path === '' ? '' : ` ${path}`})`)}`,
  );
  return [`${say(language, 'findings')}:`, ...lines];
}
