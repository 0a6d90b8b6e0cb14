import { Rational, type Rounding } from '@plumbline/core';
import { type CompiledRuleSet, type FactValue, measure, roundQuotient } from '@plumbline/engine';
import { FORM_TYPES, type Indexes, type Segment } from '../columns/segment.ts';
import { exact, putQuotient } from './fractions.ts';
import { type Load, type Source, sameForAll } from './sources.ts';

/** A number a form: fractions, a denominator of 0 where it is unknown, a numerator of NaN where doubles cannot hold it. */
export type NumberColumn = { readonly n: Float64Array; readonly d: Float64Array };

/** Where the facts of forms come from, computed from their columns when somebody asks. */
export type FormSources = (fact: string) => Source;

/** `counted` are facts counted over rows. */
export function formSources(
  segment: Segment,
  compiled: CompiledRuleSet,
  counted: Readonly<Record<string, NumberColumn>>,
): FormSources {
  const sources = new Map<string, Source>();
  return (fact) => {
    let source = sources.get(fact);
    if (!source) {
      source = sourceOf(segment, compiled, counted[fact], fact);
      sources.set(fact, source);
    }
    return source;
  };
}

function sourceOf(
  segment: Segment,
  compiled: CompiledRuleSet,
  counted: NumberColumn | undefined,
  fact: string,
): Source {
  if (fact === 'formType') return labelSource(segment.forms.formType, FORM_TYPES);
  if (fact === 'zeroBudget') return labelSource(zeroBudgets(segment), FLAGS);
  const column = counted ?? computeColumn(segment, compiled, fact);
  return column ? numberSource(column, DIMENSIONS[fact] ?? null) : sameForAll('form', null);
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

function numberSource({ n, d }: NumberColumn, dimension: string | null): Source {
  const present = measure(Rational.one, dimension);
  const keys = new Uint8Array(d.length);
  for (let form = 0; form < d.length; form++) keys[form] = d[form] === 0 ? 0 : 1;
  const fill: Load['fill'] = (lane, members, from, size) => {
    for (let at = 0; at < size; at++) {
      const form = members[from + at] as number;
      lane.n[at] = n[form] as number;
      lane.d[at] = d[form] as number;
    }
  };
  return {
    space: 'form',
    keys,
    keyCount: 2,
    valueOf: (key) => (key === 0 ? null : present),
    load: { space: 'form', fill },
  };
}

const labelSource = (keys: Uint8Array | Indexes, values: readonly FactValue[]): Source => ({
  space: 'form',
  keys,
  keyCount: values.length,
  valueOf: (key) => values[key] ?? null,
});

const FLAGS: readonly FactValue[] = [null, false, true];

/** Positions in {@link FLAGS}. */
function zeroBudgets({ forms, formCount, numerators, denominators }: Segment): Uint8Array {
  const keys = new Uint8Array(formCount);
  for (let form = 0; form < formCount; form++) {
    const budget = forms.finalBudget[form] as number;
    keys[form] = denominators[budget] === 0 ? 0 : numerators[budget] === 0 ? 2 : 1;
  }
  return keys;
}

/** Null for a fact that forms have not. */
function computeColumn(segment: Segment, { ruleSet }: CompiledRuleSet, fact: string): NumberColumn | null {
  const { forms } = segment;
  const numbers = (column: keyof typeof forms) => numbersIn(segment, forms[column]);
  const rate = () => quotients(numbers('actualExpenditure'), numbers('finalBudget'));
  const maximum = () => executionMaxima(numbers('executionMaxScore'), ruleSet.framework.executionMaxScore ?? null);
  switch (fact) {
    case 'fiscalYear':
      return wholeNumbers(forms.fiscalYear);
    case 'indicatorCount':
      return wholeNumbers(lineCounts(segment));
    case 'originalBudget':
    case 'finalBudget':
    case 'actualExpenditure':
      return inYuan(numbers(fact), forms.moneyUnit);
    case 'declaredTotal':
      return numbers('declaredTotal');
    case 'executionRate':
      return rate();
    case 'executionRatePrinted':
      return rounded(rate(), ruleSet.rounding.executionRate);
    case 'originalExecutionRate':
      return quotients(numbers('actualExpenditure'), numbers('originalBudget'));
    case 'budgetRevision':
      return quotients(numbers('finalBudget'), numbers('originalBudget'));
    case 'maxScore':
      return maximum();
    case 'declaredScore':
      return numbers('executionDeclaredScore');
    case 'declaredShare':
      return quotients(numbers('executionDeclaredScore'), maximum());
    default:
      return null;
  }
}

const emptyColumn = (size: number): NumberColumn => ({ n: new Float64Array(size), d: new Float64Array(size) });

function numbersIn({ numerators, denominators }: Segment, indexes: Indexes): NumberColumn {
  const column = emptyColumn(indexes.length);
  for (let form = 0; form < indexes.length; form++) {
    const index = indexes[form] as number;
    column.n[form] = numerators[index] as number;
    column.d[form] = denominators[index] as number;
  }
  return column;
}

const lineCounts = ({ starts, formCount }: Segment) =>
  Uint32Array.from({ length: formCount }, (_, form) => (starts[form + 1] as number) - (starts[form] as number));

function wholeNumbers(values: Indexes): NumberColumn {
  return { n: Float64Array.from(values), d: new Float64Array(values.length).fill(1) };
}

/** Amounts in yuan, as the facts have them. */
function inYuan({ n, d }: NumberColumn, moneyUnit: Indexes): NumberColumn {
  for (let form = 0; form < n.length; form++) if (moneyUnit[form] === 1) n[form] = exact((n[form] as number) * 10_000);
  return { n, d };
}

/** Unknown where a side is, or the divisor is zero. Both sides are of one form, so that its money unit cancels out. */
function quotients(a: NumberColumn, b: NumberColumn): NumberColumn {
  const column = emptyColumn(a.n.length);
  for (let form = 0; form < a.n.length; form++) {
    const ad = a.d[form] as number;
    const bd = b.d[form] as number;
    const bn = b.n[form] as number;
    if (ad === 0 || bd === 0 || bn === 0) continue;
    putQuotient(column, form, a.n[form] as number, ad, bn, bd);
  }
  return column;
}

function rounded({ n, d }: NumberColumn, { places, mode }: Rounding): NumberColumn {
  const scale = 10 ** places;
  const column = emptyColumn(n.length);
  for (let form = 0; form < n.length; form++) {
    const divisor = d[form] as number;
    if (divisor === 0) continue;
    const dividend = exact((n[form] as number) * scale);
    column.n[form] = Number.isNaN(dividend) ? dividend : roundQuotient(dividend, divisor, mode);
    column.d[form] = scale;
  }
  return column;
}

/** As printed, else as the framework has it. */
function executionMaxima(printed: NumberColumn, framework: string | null): NumberColumn {
  if (framework === null) return printed;
  const { numerator, denominator } = Rational.of(framework);
  for (let form = 0; form < printed.n.length; form++) {
    if (printed.d[form] !== 0) continue;
    printed.n[form] = exact(Number(numerator));
    printed.d[form] = Number(denominator);
  }
  return printed;
}
