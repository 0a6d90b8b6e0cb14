import type { ConditionTrace, LocalizedText, Scorecard } from '@plumbline/core';
import { terms } from '@plumbline/locale';
import type { Session } from '../io.ts';
import { say } from '../words.ts';
import { painter } from './paint.ts';

/** The rules that were tried for each item, their conditions with what was read and whether it held. Only where asked for. */
export function traceLines({ items }: Scorecard, session: Session): string[] {
  const paint = painter(session);
  const mark = (truth: boolean | null) =>
    truth === null ? paint.yellow('?') : truth ? paint.green('✓') : paint.dim('✗');
  const walk = (trace: ConditionTrace, depth: number): string[] => {
    const indent = '  '.repeat(depth);
    if ('all' in trace)
      return [`${indent}${mark(trace.truth)} all`, ...trace.all.flatMap((part) => walk(part, depth + 1))];
    if ('any' in trace)
      return [`${indent}${mark(trace.truth)} any`, ...trace.any.flatMap((part) => walk(part, depth + 1))];
    if ('not' in trace) return [`${indent}${mark(trace.truth)} not`, ...walk(trace.not, depth + 1)];
    return [
      `${indent}${mark(trace.truth)} ${trace.fact} (${trace.read ?? say(session.language, 'unknown')}) ${wordFor(trace.operator, session)} ${trace.value ?? say(session.language, 'unknown')}`,
    ];
  };
  const tried = items.filter(({ considered }) => considered !== undefined);
  if (tried.length === 0) return [];
  return [
    `${say(session.language, 'tried')}:`,
    ...tried.flatMap(({ name, considered = [] }) => [
      `  ${paint.bold(name)}`,
      ...considered.flatMap(({ rule, matched, conditions }) => [
        `    ${mark(matched)} ${rule}`,
        ...walk(conditions, 3),
      ]),
    ]),
  ];
}

const wordFor = (operator: string, { language }: Session) =>
  (terms.operators as Readonly<Record<string, LocalizedText>>)[operator]?.[language] ?? operator;
