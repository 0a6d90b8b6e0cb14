import { Rational } from '@plumbline/core';
import { type CompiledRuleSet, divideWhole, type FactValue, type Frame, measure, store } from '@plumbline/engine';
import { FORM_TYPES, type Segment } from '../columns/segment.ts';
import { type Load, type Source, same } from './sources.ts';

/** A number a form: fractions, a denominator of 0 where it is unknown, a numerator of NaN where doubles cannot hold it. */
export type NumberColumn = { readonly n: Float64Array; readonly d: Float64Array };

/** The facts of forms, computed from their columns when somebody asks. */
export type FormSources = (fact: string) => Source;

/**
 * The facts of the forms of a segment `formOf` leads from a member of the batch to its form. `counted` are those counted over rows.
 */
export function formSources(
  segment: Segment,
  compiled: CompiledRuleSet,
  counted: Readonly<Record<string, NumberColumn>>,
): (formOf: (member: number) => number) => FormSources {
  const columns = new Map<string, NumberColumn | null>(Object.entries(counted));
  const columnOf = (fact: string) => {
    let column = columns.get(fact);
    if (column === undefined) {
      column = computeColumn(segment, compiled, fact);
      columns.set(fact, column);
    }
    return column;
  };
  return (formOf) => (fact) => {
    if (fact === 'formType')
      return {
        kind: 'each',
        keyOf: (member) => segment.forms.formType[formOf(member)] ?? 0,
        valueOf: (key) => FORM_TYPES[key] ?? null,
      };
    if (fact === 'zeroBudget') return zeroBudget(segment, formOf);
    const column = columnOf(fact);
    return column ? numberSource(column, DIMENSIONS[fact] ?? null, formOf) : same(null);
  };
}

const DIMENSIONS: Readonly<Record<string, string>> = {
  originalBudget: 'money',
  finalBudget: 'money',
  actualExpenditure: 'money',
  executionRate: 'proportion',
  executionRatePrinted: 'proportion',
  originalExecutionRate: 'proportion',
  budgetRevision: 'proportion',
  declaredShare: 'proportion',
};

function numberSource({ n, d }: NumberColumn, dimension: string | null, formOf: (member: number) => number): Source {
  const present = measure(Rational.one, dimension);
  const load: Load = (lane, members, from, size) => {
    for (let at = 0; at < size; at++) {
      const form = formOf(members[from + at] as number);
      lane.n[at] = n[form] as number;
      lane.d[at] = d[form] as number;
    }
  };
  const keyOf = (member: number) => (d[formOf(member)] === 0 ? 0 : 1);
  return { kind: 'each', keyOf, valueOf: (key) => (key === 0 ? null : present), load };
}

const FLAGS: readonly FactValue[] = [null, false, true];

function zeroBudget({ forms, numerators, denominators }: Segment, formOf: (member: number) => number): Source {
  const keyOf = (member: number) => {
    const budget = forms.finalBudget[formOf(member)] ?? 0;
    return denominators[budget] === 0 ? 0 : numerators[budget] === 0 ? 2 : 1;
  };
  return { kind: 'each', keyOf, valueOf: (key) => FLAGS[key] ?? null };
}

type Get = (form: number, into: Frame, at: number) => void;

/** Null for a fact that forms have not. */
function computeColumn(segment: Segment, { ruleSet }: CompiledRuleSet, fact: string): NumberColumn | null {
  const get = getterOf(segment, ruleSet.framework.executionMaxScore ?? null, fact);
  if (!get) return null;
  const frame: Frame = { n: new Float64Array(3), d: new Float64Array(3), overflow: false };
  const column = { n: new Float64Array(segment.formCount), d: new Float64Array(segment.formCount) };
  const rounding = fact === 'executionRatePrinted' ? ruleSet.rounding.executionRate : null;
  for (let form = 0; form < segment.formCount; form++) {
    frame.overflow = false;
    get(form, frame, 0);
    if (rounding && frame.d[0] !== 0) {
      const scale = 10 ** rounding.places;
      const units = divideWhole(frame, (frame.n[0] ?? 0) * scale, frame.d[0] ?? 1, rounding.mode);
      store(frame, 0, units, scale);
    }
    column.n[form] = frame.overflow ? Number.NaN : (frame.n[0] ?? 0);
    column.d[form] = frame.overflow ? 1 : (frame.d[0] ?? 0);
  }
  return column;
}

function getterOf(segment: Segment, executionMaxScore: string | null, fact: string): Get | null {
  const { forms } = segment;
  const money = (column: keyof typeof forms) => moneyOf(segment, column);
  switch (fact) {
    case 'fiscalYear':
      return (form, into, at) => store(into, at, forms.fiscalYear[form] ?? 0, 1);
    case 'indicatorCount':
      return (form, into, at) => store(into, at, forms.rows[form] ?? 0, 1);
    case 'originalBudget':
    case 'finalBudget':
    case 'actualExpenditure':
      return money(fact);
    case 'declaredTotal':
      return numberOf(segment, 'declaredTotal');
    case 'executionRate':
    case 'executionRatePrinted':
      return quotient(money('actualExpenditure'), money('finalBudget'));
    case 'originalExecutionRate':
      return quotient(money('actualExpenditure'), money('originalBudget'));
    case 'budgetRevision':
      return quotient(money('finalBudget'), money('originalBudget'));
    case 'maxScore':
      return executionMaximum(segment, executionMaxScore);
    case 'declaredScore':
      return numberOf(segment, 'executionDeclaredScore');
    case 'declaredShare':
      return quotient(numberOf(segment, 'executionDeclaredScore'), executionMaximum(segment, executionMaxScore));
    default:
      return null;
  }
}

function numberOf({ forms, numerators, denominators }: Segment, column: keyof Segment['forms']): Get {
  const indexes = forms[column];
  return (form, into, at) => {
    const index = indexes[form] ?? 0;
    store(into, at, numerators[index] ?? 0, denominators[index] ?? 0);
  };
}

/** Amounts in yuan, as the facts have them. */
function moneyOf(segment: Segment, column: keyof Segment['forms']): Get {
  const get = numberOf(segment, column);
  const { moneyUnit } = segment.forms;
  return (form, into, at) => {
    get(form, into, at);
    if (moneyUnit[form] === 1) store(into, at, (into.n[at] ?? 0) * 10_000, into.d[at] ?? 0);
  };
}

/** Unknown where a side is, or the divisor is zero. */
function quotient(dividend: Get, divisor: Get): Get {
  return (form, into, at) => {
    dividend(form, into, 1);
    divisor(form, into, 2);
    const [an, ad, bn, bd] = [into.n[1] ?? 0, into.d[1] ?? 0, into.n[2] ?? 0, into.d[2] ?? 0];
    if (ad === 0 || bd === 0 || bn === 0) store(into, at, 0, 0);
    // Cents against cents: most money needs no common denominator.
    else if (ad === bd) store(into, at, an, bn);
    else store(into, at, an * bd, ad * bn);
  };
}

/** As printed, else as the framework has it. */
function executionMaximum(segment: Segment, framework: string | null): Get {
  const printed = numberOf(segment, 'executionMaxScore');
  const other = framework === null ? null : Rational.of(framework);
  return (form, into, at) => {
    printed(form, into, at);
    if (into.d[at] === 0 && other) store(into, at, Number(other.numerator), Number(other.denominator));
  };
}
