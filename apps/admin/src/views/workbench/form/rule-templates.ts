import type { Phase } from '@plumbline/core';

/** A name that nobody has yet: the stem itself, or with the first number that is free. */
export function freshName(stem: string, taken: readonly string[], separator = ''): string {
  if (!taken.includes(stem)) return stem;
  let number = 2;
  while (taken.includes(`${stem}${separator}${number}`)) number++;
  return `${stem}${separator}${number}`;
}

type NewRule = { readonly id: string; readonly [member: string]: unknown };

/** A rule to begin with: complete, so that the rule set holds together at once, and harmless until its condition is changed. */
export function newRule(phase: Phase, taken: readonly string[], references: readonly unknown[]): NewRule {
  const item = phase === 'form' ? 'form' : 'indicator';
  return {
    id: freshName('new-rule', taken, '-'),
    title: { zh: '新规则', en: 'New rule' },
    phase,
    item,
    ...(phase === 'score' ? { priority: 70 } : {}),
    conditions:
      phase === 'form'
        ? { fact: 'total', operator: 'lessThan', value: '0' }
        : { fact: 'ratio', operator: 'lessThan', value: '0' },
    event: EVENTS[phase],
    ...(references.length === 0 ? {} : { references }),
    sentence: { zh: '按新规则处理', en: 'By the new rule' },
  };
}

const EVENTS: Readonly<Record<Phase, object>> = {
  score: { type: 'score', params: { method: 'zero' } },
  adjust: { type: 'deduct', params: { method: 'fixed', points: '1' } },
  form: { type: 'cap', params: { points: '60' } },
  finding: { type: 'flag', params: { code: 'to-be-checked', severity: 'warning' } },
};
