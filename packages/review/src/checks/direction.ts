import { type FiledValue, Rational } from '@plumbline/core';
import { directionOf } from '@plumbline/engine';
import type { Draft } from '../finding.ts';
import { betterDirection } from '../lexicon/better-direction.ts';
import { shortText } from '../print/short-text.ts';
import type { RowView } from '../view/row-view.ts';
import type { Check } from './check.ts';

/** The sign of the target against what the name says is better: costs, waiting and complaints with at least, satisfaction with at most. */
export const direction: Check = {
  id: 'direction',
  codes: ['review/wrong-direction', 'review/direction-unwritten'],
  find: ({ rows }) => rows.flatMap(checkRow),
};

function checkRow(row: RowView): Draft[] {
  const sign = signOf(row.target);
  const better = sign === undefined ? null : betterDirection(row.row.name);
  if (better === null || sign === undefined) return [];
  const words = { name: row.name, target: shortText(row.row.target) };
  const at = { severity: 'warning', path: `${row.path}/target`, numbers: { target: targetValue(row.target) } } as const;
  if (sign !== null && sign !== better) return [{ code: 'review/wrong-direction', ...at, words: { ...words, better } }];
  const isReadOtherwise = sign === null && better === 'lower' && row.direction === 'higher';
  return isReadOtherwise ? [{ code: 'review/direction-unwritten', ...at, words }] : [];
}

/** The direction that is written; null where a number stands alone, undefined where there is none to be wrong. */
function signOf(target: FiledValue): 'higher' | 'lower' | null | undefined {
  if (target.kind !== 'quantity') return undefined;
  if (target.comparator === null) return null;
  return directionOf(target.comparator) ?? undefined;
}

const targetValue = (target: FiledValue) => (target.kind === 'quantity' ? Rational.of(target.quantity.value) : null);
