import {
  CATEGORY_LABELS,
  type CategoryDefinition,
  type FormIndicator,
  type Framework,
  findLabel,
  GROUP_LABELS,
  type GroupDefinition,
  type IndicatorDefinition,
  type IndicatorLabel,
  normalizeText,
  plainLabel,
} from '@plumbline/core';

/** Where an indicator row stands in the rule set's framework; null where the framework does not know it. */
export type Placement = {
  readonly category: string | null;
  readonly group: string | null;
  readonly definition: IndicatorDefinition | null;
};

/** Finds the row's definition by code, else by name, and the ids of the category and group it is printed under. */
export function place(row: FormIndicator, framework: Framework): Placement {
  const definition = findDefinition(row, framework);
  const category = definition?.category ?? findLabel(row.category, categoryLabels(framework));
  const known = framework.categories.find(({ id }) => id === category);
  const group = definition?.group ?? findLabel(row.group, groupLabels(known?.groups ?? []));
  return { category, group, definition };
}

function findDefinition(row: FormIndicator, { indicators }: Framework): IndicatorDefinition | null {
  const byCode = row.code === null ? undefined : indicators.find(({ code }) => code === row.code);
  if (byCode) return byCode;
  const name = normalizeText(row.name);
  return (
    indicators.find(({ name: own, aliases = [] }) => [own, ...aliases].some((one) => normalizeText(one) === name)) ??
    null
  );
}

const categoryLabels = ({ categories }: Framework) => merge(categories, CATEGORY_LABELS);
const groupLabels = (groups: readonly GroupDefinition[]) => merge(groups, GROUP_LABELS);

/** The rule set's own labels first, then the usual ones. */
function merge(
  own: readonly (CategoryDefinition | GroupDefinition)[],
  usual: readonly IndicatorLabel[],
): IndicatorLabel[] {
  return [
    ...own.map(({ id, label, aliases = [] }) => ({ id, label, spellings: [label.zh, ...aliases].map(plainLabel) })),
    ...usual,
  ];
}
