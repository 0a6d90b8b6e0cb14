import {
  type Comparator,
  Decimal,
  type Diagnostic,
  type FiledValue,
  type FormIndicator,
  plainDecimal,
  type Quantity,
  readPair,
  sameText,
} from '@plumbline/core';
import { type CompiledRuleSet, compareFiled, place } from '@plumbline/engine';

/** How a row is understood: what was read of target and actual, held against each other in signs, and whether it is enough. */
export type Reading = {
  /** `110,000 次 ≥ 100,000`; null where there is nothing to say that the cells do not say. */
  readonly text: string | null;
  readonly state: 'met' | 'missed' | 'open' | 'unparsed' | 'empty';
  /** Which of the cells could not be read. */
  readonly unparsed: 'target' | 'actual' | null;
  readonly diagnostics: readonly Diagnostic[];
};

/** Reads a row as the engine does. Without rules nothing is held against anything. */
export function readingOf(
  row: Pick<FormIndicator, 'target' | 'actual' | 'name' | 'category' | 'group' | 'code'>,
  fiscalYear: number,
  compiled: CompiledRuleSet | null,
): Reading {
  const pair = readPair(row.target, row.actual, { fiscalYear, indicatorName: row.name });
  const { target, actual, diagnostics } = pair;
  if (actual.kind === 'absent') return { text: null, state: 'empty', unparsed: null, diagnostics };
  const unparsed = actual.kind === 'unparsed' ? 'actual' : target.kind === 'unparsed' ? 'target' : null;
  const { met, comparator } = compiled ? held(row, pair, compiled) : { met: null, comparator: null };
  const state = met === true ? 'met' : met === false ? 'missed' : unparsed ? 'unparsed' : 'open';
  return { text: sentence(target, actual, comparator), state, unparsed, diagnostics };
}

function held(
  row: Parameters<typeof readingOf>[0],
  pair: ReturnType<typeof readPair>,
  { ruleSet }: CompiledRuleSet,
): { readonly met: boolean | null; readonly comparator: Comparator | null } {
  const { definition, group } = place(row, ruleSet.framework);
  const textsEqual = row.target === null || row.actual === null ? null : sameText(row.target, row.actual);
  return compareFiled({ ...pair, textsEqual, group, direction: definition?.direction ?? null }, ruleSet.readings);
}

function sentence(target: FiledValue, actual: FiledValue, comparator: Comparator | null): string | null {
  if (actual.kind === 'date') return target.kind === 'date' ? `${actual.latest} / ${target.latest}` : actual.latest;
  if (actual.kind !== 'quantity') return null;
  const figure = withUnit(actual.quantity);
  if (target.kind === 'range') return `${figure} ∈ ${bare(target.lower)}–${bare(target.upper)}`;
  if (target.kind !== 'quantity' || target.quantity.dimension !== actual.quantity.dimension) return figure;
  const order = new Decimal(actual.quantity.value).cmp(target.quantity.value);
  return `${figure} ${signOf(order, comparator)} ${bare(target.quantity)}`;
}

/** How the actual stands to the target, said with the sign the target asks for where that holds. */
function signOf(order: number, comparator: Comparator | null): string {
  if ((comparator === 'atLeast' || comparator === null) && order >= 0) return '≥';
  if (comparator === 'atMost' && order <= 0) return '≤';
  return order === 0 ? '=' : order > 0 ? '>' : '<';
}

const isShare = ({ unit }: Quantity) => unit === '%';

const bare = (quantity: Quantity): string =>
  isShare(quantity) ? `${plainDecimal(new Decimal(quantity.value).times(100))}%` : grouped(quantity.value);

const withUnit = (quantity: Quantity): string =>
  isShare(quantity) || quantity.unit === null ? bare(quantity) : `${bare(quantity)} ${quantity.unit}`;

/**
 * A decimal with its thousands apart, digit by digit: it is never made a float.
 *
 * @example grouped('4153300.00') // '4,153,300.00'
 */
export function grouped(decimal: string): string {
  const [whole = '', rest] = decimal.split('.');
  const apart = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return rest === undefined ? apart : `${apart}.${rest}`;
}
