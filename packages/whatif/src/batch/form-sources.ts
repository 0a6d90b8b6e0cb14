import { Rational, type Rounding, roundedQuotient } from '@plumbline/core';
import { type CompiledRuleSet, type FactValue, measure } from '@plumbline/engine';
import { FORM_SHAPES, formShape } from '../columns/form-shape.ts';
import type { Indexes, Segment } from '../columns/segment.ts';
import { exact, fromColumn, type NumberColumn } from './fractions.ts';
import { keptQuotient } from './kept-quotients.ts';
import { readyLoad, type Source, sameForAll } from './sources.ts';
import type { Workspace } from './workspace.ts';

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
  if (fact === 'formType') return labelSource(segment.forms.shape, FORM_TYPES_BY_SHAPE);
  if (fact === 'zeroBudget') return labelSource(zeroBudgets(segment, workspace), FLAGS);
  if (fact === 'maxScore' && columns.compiled.ruleSet.framework.executionMaxScore === undefined)
    return printedSource(segment, segment.forms.executionMaxScore, workspace);
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
  let known: Indexes | null = null;
  return {
    space: 'form',
    /** Seldom asked for: shapes say which forms have a number. */
    get keys() {
      known ??= knownIn(d, workspace);
      return known;
    },
    keyCount: 2,
    valueOf: (key) => (key === 0 ? null : present),
    load: readyLoad('form', { n, d }),
  };
}

/** Numbers as they are printed, read from their dictionary when somebody wants them. */
function printedSource(segment: Segment, column: Indexes, workspace: Workspace): Source {
  const present = measure(Rational.one);
  let known: Indexes | null = null;
  return {
    space: 'form',
    get keys() {
      known ??= knownIn(
        Float64Array.from(column, (index) => segment.denominators[index] as number),
        workspace,
      );
      return known;
    },
    keyCount: 2,
    valueOf: (key) => (key === 0 ? null : present),
    load: { space: 'form', fill: fromColumn(segment, column) },
  };
}

function knownIn(denominators: Float64Array, workspace: Workspace): Indexes {
  const keys = workspace.u16(denominators.length);
  for (let form = 0; form < keys.length; form++) keys[form] = denominators[form] === 0 ? 0 : 1;
  return keys;
}

const labelSource = (keys: Indexes, values: readonly FactValue[]): Source => ({
  space: 'form',
  keys,
  keyCount: values.length,
  valueOf: (key) => values[key] ?? null,
});

const FORM_TYPES_BY_SHAPE: readonly FactValue[] = Array.from(
  { length: FORM_SHAPES },
  (_, number) => formShape(number).formType,
);

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
  // Both sides are of one form, so that its money unit cancels out.
  const quotient = (a: keyof typeof forms, b: keyof typeof forms) => keptQuotient(segment, 'forms', a, b);
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
      return rounded(quotient('actualExpenditure', 'finalBudget'), ruleSet.rounding.executionRate, workspace);
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

/** In the place of the dividend. */
function overMaxima(a: NumberColumn, b: NumberColumn): NumberColumn {
  for (let form = 0; form < a.n.length; form++) {
    const isKnown = a.d[form] !== 0 && b.d[form] !== 0 && b.n[form] !== 0;
    const above = (a.n[form] as number) * (b.d[form] as number);
    const below = (a.d[form] as number) * (b.n[form] as number);
    a.n[form] = isKnown ? exact(above) + 0 * exact(below) : 0;
    a.d[form] = isKnown ? below : 0;
  }
  return a;
}

/** Beside what is rounded, which others have as it is. */
function rounded(column: NumberColumn, { places, mode }: Rounding, workspace: Workspace): NumberColumn {
  const scale = 10 ** places;
  const { n, d } = columnIn(workspace, column.n.length);
  for (let form = 0; form < n.length; form++) {
    const divisor = column.d[form] as number;
    const dividend = exact((column.n[form] as number) * scale);
    n[form] = divisor === 0 || Number.isNaN(dividend) ? dividend : roundedQuotient(dividend, divisor, mode);
    d[form] = divisor === 0 ? 0 : scale;
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
