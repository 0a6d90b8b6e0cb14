import { Rational, type Rounding } from '@plumbline/core';
import { type CompiledRuleSet, type FactValue, measure, roundQuotient } from '@plumbline/engine';
import { FORM_TYPES, type Indexes, type Segment } from '../columns/segment.ts';
import { exact, putQuotient } from './fractions.ts';
import { type Load, type Source, sameForAll } from './sources.ts';
import type { Workspace } from './workspace.ts';

/** A number a form: fractions, a denominator of 0 where it is unknown, a numerator of NaN where doubles cannot hold it. */
export type NumberColumn = { readonly n: Float64Array; readonly d: Float64Array };

/** Where the facts of forms come from, computed from their columns when somebody asks. */
export type FormSources = (fact: string) => Source;

/** `counted` are facts counted over rows. */
export function formSources(
  segment: Segment,
  compiled: CompiledRuleSet,
  counted: Readonly<Record<string, NumberColumn>>,
  workspace: Workspace,
): FormSources {
  const sources = new Map<string, Source>();
  return (fact) => {
    let source = sources.get(fact);
    if (!source) {
      source = sourceOf({ segment, compiled, workspace }, counted[fact], fact);
      sources.set(fact, source);
    }
    return source;
  };
}

type Columns = { readonly segment: Segment; readonly compiled: CompiledRuleSet; readonly workspace: Workspace };

function sourceOf(columns: Columns, counted: NumberColumn | undefined, fact: string): Source {
  const { segment, workspace } = columns;
  if (fact === 'formType') return labelSource(segment.forms.formType, FORM_TYPES);
  if (fact === 'zeroBudget') return labelSource(zeroBudgets(segment, workspace), FLAGS);
  const column = counted ?? computeColumn(columns, fact);
  return column ? numberSource(column, DIMENSIONS[fact] ?? null, workspace) : sameForAll('form', null);
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

function numberSource({ n, d }: NumberColumn, dimension: string | null, workspace: Workspace): Source {
  const present = measure(Rational.one, dimension);
  const keys = workspace.u16(d.length);
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

const labelSource = (keys: Indexes, values: readonly FactValue[]): Source => ({
  space: 'form',
  keys,
  keyCount: values.length,
  valueOf: (key) => values[key] ?? null,
});

const FLAGS: readonly FactValue[] = [null, false, true];

/** Positions in {@link FLAGS}. */
function zeroBudgets({ forms, formCount, numerators, denominators }: Segment, workspace: Workspace): Indexes {
  const keys = workspace.u16(formCount);
  for (let form = 0; form < formCount; form++) {
    const budget = forms.finalBudget[form] as number;
    keys[form] = denominators[budget] === 0 ? 0 : numerators[budget] === 0 ? 2 : 1;
  }
  return keys;
}

/** Null for a fact that forms have not. */
function computeColumn({ segment, compiled: { ruleSet }, workspace }: Columns, fact: string): NumberColumn | null {
  const { forms } = segment;
  const numbers = (column: keyof typeof forms) => numbersIn(segment, forms[column], workspace);
  const quotient = (a: keyof typeof forms, b: keyof typeof forms) => quotients(segment, forms[a], forms[b], workspace);
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
      return quotient('actualExpenditure', 'finalBudget');
    case 'executionRatePrinted':
      return rounded(quotient('actualExpenditure', 'finalBudget'), ruleSet.rounding.executionRate);
    case 'originalExecutionRate':
      return quotient('actualExpenditure', 'originalBudget');
    case 'budgetRevision':
      return quotient('finalBudget', 'originalBudget');
    case 'maxScore':
      return maximum();
    case 'declaredScore':
      return numbers('executionDeclaredScore');
    case 'declaredShare':
      return overMaxima(numbers('executionDeclaredScore'), maximum());
    default:
      return null;
  }
}

const columnIn = (workspace: Workspace, size: number): NumberColumn => ({
  n: workspace.f64(size),
  d: workspace.f64(size),
});

function numbersIn({ numerators, denominators }: Segment, indexes: Indexes, workspace: Workspace): NumberColumn {
  const column = columnIn(workspace, indexes.length);
  for (let form = 0; form < indexes.length; form++) {
    const index = indexes[form] as number;
    column.n[form] = numerators[index] as number;
    column.d[form] = denominators[index] as number;
  }
  return column;
}

const lineCounts = ({ starts, formCount }: Segment) =>
  Uint16Array.from({ length: formCount }, (_, form) => (starts[form + 1] as number) - (starts[form] as number));

function wholeNumbers(values: Indexes): NumberColumn {
  return { n: Float64Array.from(values), d: new Float64Array(values.length).fill(1) };
}

/** Amounts in yuan, as the facts have them. */
function inYuan({ n, d }: NumberColumn, moneyUnit: Indexes): NumberColumn {
  for (let form = 0; form < n.length; form++) if (moneyUnit[form] === 1) n[form] = exact((n[form] as number) * 10_000);
  return { n, d };
}

/** Unknown where a side is, or the divisor is zero. Both sides are of one form, so that its money unit cancels out. */
function quotients({ numerators, denominators }: Segment, a: Indexes, b: Indexes, workspace: Workspace): NumberColumn {
  const column = columnIn(workspace, a.length);
  for (let form = 0; form < a.length; form++) {
    const [dividend, divisor] = [a[form] as number, b[form] as number];
    const [an, ad] = [numerators[dividend] as number, denominators[dividend] as number];
    putKnownQuotient(column, form, an, ad, numerators[divisor] as number, denominators[divisor] as number);
  }
  return column;
}

function overMaxima(a: NumberColumn, b: NumberColumn): NumberColumn {
  for (let form = 0; form < a.n.length; form++)
    putKnownQuotient(a, form, a.n[form] as number, a.d[form] as number, b.n[form] as number, b.d[form] as number);
  return a;
}

function putKnownQuotient(column: NumberColumn, form: number, an: number, ad: number, bn: number, bd: number): void {
  if (ad !== 0 && bd !== 0 && bn !== 0) putQuotient(column, form, an, ad, bn, bd);
  else {
    column.n[form] = 0;
    column.d[form] = 0;
  }
}

/** In the place of what is rounded. */
function rounded({ n, d }: NumberColumn, { places, mode }: Rounding): NumberColumn {
  const scale = 10 ** places;
  for (let form = 0; form < n.length; form++) {
    const divisor = d[form] as number;
    if (divisor === 0) continue;
    const dividend = exact((n[form] as number) * scale);
    n[form] = Number.isNaN(dividend) ? dividend : roundQuotient(dividend, divisor, mode);
    d[form] = scale;
  }
  return { n, d };
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
