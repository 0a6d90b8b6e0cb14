import type { Condition, NumberOrParameter, RuleEvent } from '@plumbline/core';

type Line = Extract<Condition, { fact: string }>;

/** The lines that an event draws through the facts it reads, as comparisons: on either side of them a form takes another branch. */
export function methodLines(event: RuleEvent, maxScore: string): readonly Line[] {
  if (event.type !== 'score') return 'of' in event.params ? numbers(event.params.of, ['0', '1', '2', '5']) : [];
  const { params } = event;
  switch (params.method) {
    case 'steps':
      return numbers(
        params.of,
        params.steps.map(({ from }) => from),
      );
    case 'linear':
      return numbers(params.of, [params.zeroAt, params.fullAt]);
    case 'curve':
      return numbers(
        params.of,
        params.points.map(({ at }) => at),
      );
    case 'perUnit':
      return numbers(params.of, ['0', params.line ?? '0', params.step]);
    case 'lookup':
      return params.table.map(({ value }) => ({ fact: params.of, operator: 'equal', value }));
    case 'judged':
      return [
        ...numbers(params.of, [...JUDGED, maxScore]),
        ...(params.band === undefined ? [] : params.bands.map(({ id }) => named(params.band ?? '', id))),
      ];
    case 'checklist':
      return params.parts.flatMap(({ input }) => ['done', 'late', 'missing'].map((state) => named(input, state)));
    case 'proportional':
    case 'reciprocal':
      return numbers(params.of, ['0', '0.5', '0.7', '0.85', '0.95', '1']);
    case 'expression':
      return params.expression.includes('declaredScore') ? numbers('declaredScore', JUDGED) : [];
    default:
      return [];
  }
}

/** Points of ten that fall into the bands people use. */
const JUDGED = ['0', '3', '5', '6', '7', '8', '8.5', '9', '9.5'];

const named = (fact: string, value: string): Line => ({ fact, operator: 'equal', value });

const numbers = (fact: string, values: readonly NumberOrParameter[]): Line[] =>
  values.map((value) => ({ fact, operator: 'lessThan', value }));
