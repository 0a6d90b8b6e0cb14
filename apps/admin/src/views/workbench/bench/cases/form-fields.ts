import type { FormIndicator, RuleSet, ShortForm } from '@plumbline/core';

/** A row as somebody edits it: everything is a text, '' for what is unknown. */
export type RowFields = {
  readonly key: number;
  readonly values: Readonly<Record<string, string>>;
  /** What has no field stays as it is. */
  readonly row: Partial<FormIndicator>;
};

/** Members of a row that have a field, as they are called in the form. */
const ROW_MEMBERS = [
  'name',
  'category',
  'group',
  'code',
  'target',
  'actual',
  'maxScore',
  'declaredScore',
  'deviationReason',
] as const;
export const BUDGET_MEMBERS = ['original', 'final', 'expenditure', 'maxScore', 'declaredScore'] as const;

const INPUT = 'inputs.';
export const inputNames = ({ inputs = {} }: Pick<RuleSet, 'inputs'>): string[] => Object.keys(inputs);
export const inputField = (name: string) => INPUT + name;

export const rowFields = (row: Partial<FormIndicator>, key: number): RowFields => ({
  key,
  row,
  values: {
    ...Object.fromEntries(ROW_MEMBERS.map((name) => [name, row[name] ?? ''])),
    ...Object.fromEntries(
      Object.entries(row.inputs ?? {}).map(([name, value]) => [inputField(name), value === null ? '' : String(value)]),
    ),
  },
});

/** The row that was typed. An empty field is left out: unknown is what that means. */
export function rowOf({ values, row }: RowFields, ruleSet: Pick<RuleSet, 'inputs'>): Partial<FormIndicator> {
  const rest = Object.fromEntries(Object.entries(row).filter(([name]) => !isField(name)));
  const members = ROW_MEMBERS.flatMap((name) => filled(name, values[name]));
  const inputs = Object.entries(values).flatMap(([field, value]) => {
    if (!field.startsWith(INPUT) || value === '') return [];
    const name = field.slice(INPUT.length);
    const isFlag = ruleSet.inputs?.[name]?.type === 'flag';
    return [[name, isFlag && (value === 'true' || value === 'false') ? value === 'true' : value] as const];
  });
  return {
    ...Object.fromEntries(members),
    ...rest,
    ...(inputs.length > 0 ? { inputs: Object.fromEntries(inputs) } : {}),
  };
}

const isField = (name: string) => name === 'inputs' || ROW_MEMBERS.some((one) => one === name);

/** Texts stay as they are typed, blanks and all: forms are filed that way. Figures do not. */
const filled = (name: string, value: string | undefined): (readonly [string, string])[] =>
  value === undefined || value === '' ? [] : [[name, TEXTS.has(name) ? value : value.trim()]];

const TEXTS: ReadonlySet<string> = new Set(['name', 'category', 'group', 'target', 'actual', 'deviationReason']);

/** A budget as it was typed over what was there; what has no field stays. */
export function budgetOf(
  values: Readonly<Record<string, string>>,
  budget: NonNullable<ShortForm['budget']>,
): ShortForm['budget'] {
  const rest = Object.fromEntries(
    Object.entries(budget).filter(([name]) => !BUDGET_MEMBERS.some((one) => one === name)),
  );
  return { ...Object.fromEntries(BUDGET_MEMBERS.flatMap((name) => filled(name, values[name]))), ...rest };
}
