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
export function place(
  row: Pick<FormIndicator, 'category' | 'group' | 'code' | 'name'>,
  framework: Framework,
): Placement {
  const index = indexOf(framework);
  const definition =
    (row.code === null ? undefined : index.byCode.get(row.code)) ?? index.byName.get(normalizeText(row.name)) ?? null;
  const category = definition?.category ?? findLabel(row.category, index.categories);
  const group = definition?.group ?? findLabel(row.group, index.groups.get(category ?? '') ?? GROUP_LABELS);
  return { category, group, definition };
}

/** How rows are found in a framework. */
type FrameworkIndex = {
  readonly byCode: ReadonlyMap<string, IndicatorDefinition>;
  /** By normalised name or alias; the first definition of a name counts. */
  readonly byName: ReadonlyMap<string, IndicatorDefinition>;
  readonly categories: readonly IndicatorLabel[];
  readonly groups: ReadonlyMap<string, readonly IndicatorLabel[]>;
};

const indexes = new WeakMap<Framework, FrameworkIndex>();

/** A framework is read for every row of every form; its index is made once. */
function indexOf(framework: Framework): FrameworkIndex {
  const known = indexes.get(framework);
  if (known) return known;
  const { indicators, categories } = framework;
  const named = indicators.flatMap((definition) =>
    [definition.name, ...(definition.aliases ?? [])].map((name) => [normalizeText(name), definition] as const),
  );
  const index: FrameworkIndex = {
    byCode: new Map([...indicators].reverse().map((definition) => [definition.code, definition])),
    byName: new Map(named.reverse()),
    categories: merge(categories, CATEGORY_LABELS),
    groups: new Map(categories.map(({ id, groups = [] }) => [id, merge(groups, GROUP_LABELS)])),
  };
  indexes.set(framework, index);
  return index;
}

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
