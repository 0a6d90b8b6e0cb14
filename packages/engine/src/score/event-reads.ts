import type { AmountParams, RuleEvent } from '@plumbline/core';
import { identifiers, parseExpression } from '../expression/parse.ts';
import { methodReads } from '../methods/registry.ts';

/** The names an event's parameters read: facts, and in expressions parameters too. */
export function eventReads(event: RuleEvent): readonly string[] {
  switch (event.type) {
    case 'score':
      return methodReads(event.params);
    case 'deduct':
    case 'add':
      return amountReads(event.params);
    default:
      return [];
  }
}

function amountReads(params: AmountParams): readonly string[] {
  if (params.method === 'perUnit') return [params.of];
  if (params.method === 'fixed') return [];
  const parsed = parseExpression(params.expression);
  return parsed.ok ? identifiers(parsed.expression) : [];
}
