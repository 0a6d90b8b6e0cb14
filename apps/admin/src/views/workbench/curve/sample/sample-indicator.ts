import type { RuleSet, ShortForm } from '@plumbline/core';
import { blankForm, type CompiledRuleSet, scorecardOf } from '@plumbline/engine';

/** A row that is imagined: of this group, with this target, its actual going from nothing to more than was asked for. */
export type ImaginedRow =
  | { readonly kind: 'execution' }
  | {
      readonly kind: 'indicator';
      readonly category: string | null;
      readonly group: string | null;
      readonly comparator: '>=' | '<=' | '=';
      /** A decimal; 0 is a target like any other. */
      readonly target: string;
      readonly unit: string;
    };

/** Which rule decides at a place of the picture, and what comes of it. */
export type RowSample = { readonly x: number; readonly share: number | null; readonly rule: string | null };

const SAMPLES = 150;

/** What a whole rule set gives an imagined row, by the code that scores forms; x is the actual as it would be filed, or the rate of execution. */
export function sampleIndicator(compiled: CompiledRuleSet, row: ImaginedRow): RowSample[] {
  const xs = Array.from({ length: SAMPLES + 1 }, (_, index) => placeOf(row, index));
  const form = blankForm(
    compiled.ruleSet,
    row.kind === 'execution' ? {} : { indicators: xs.map((x) => rowAt(row, x.text)) },
  );
  if (row.kind === 'indicator') {
    // One form with a row for each place: rules about several rows of one name would see them together, so each has its own.
    const { items } = scorecardOf(compiled, form);
    const rows = items.filter(({ item }) => item === 'indicator');
    return xs.map(({ value }, index) => sampleOf(value, rows[index]));
  }
  return xs.map(({ text, value }) => {
    const budget = { final: '10000', expenditure: text, maxScore: '10' };
    const { items } = scorecardOf(compiled, blankForm(compiled.ruleSet, { budget } satisfies ShortForm));
    return sampleOf(
      value / 10_000,
      items.find(({ item }) => item === 'execution'),
    );
  });
}

type Item = { readonly exact: string | null; readonly rule: string | null };

const sampleOf = (x: number, item: Item | undefined): RowSample => ({
  x,
  share: item?.exact == null ? null : Number(item.exact) / 10,
  rule: item?.rule ?? null,
});

/** The actual at a step of the way: whole hundredths of the target, so that its text is exact. */
function placeOf(row: ImaginedRow, index: number): { readonly text: string; readonly value: number } {
  if (row.kind === 'execution') return { text: String(index * 100), value: index * 100 };
  const target = Number(row.target);
  const most = target > 0 ? target * (row.comparator === '<=' ? 2.2 : 1.5) : 10;
  const text = ((most * index) / SAMPLES).toFixed(target > 0 ? 4 : 0).replace(/\.?0+$/, '');
  return { text: text === '' ? '0' : text, value: Number(text) };
}

const rowAt = (row: Extract<ImaginedRow, { kind: 'indicator' }>, actual: string) => ({
  name: `${row.target}${row.unit} ${actual}`,
  category: row.category,
  group: row.group,
  target: `${row.comparator}${row.target}${row.unit}`,
  actual: `${actual}${row.unit}`,
  maxScore: '10',
});

/** The rows worth imagining under a rule set: how a budget was spent, and one of each group of its framework. */
export function imaginedRows({ framework, readings }: RuleSet): {
  readonly key: string;
  readonly row: ImaginedRow;
  readonly label: RuleSet['title'];
  readonly place: { readonly category: string; readonly group: string | null } | null;
}[] {
  const groups = framework.categories.flatMap((category) =>
    (category.groups ?? [{ ...category }]).map((group) => ({ category, group })),
  );
  return [
    { key: 'execution', row: { kind: 'execution' }, label: { zh: '预算执行率', en: 'Budget execution' }, place: null },
    ...groups.map(({ category, group }) => ({
      key: `${category.id}/${group.id}`,
      label: group.label,
      place: { category: category.id, group: category.groups ? group.id : null },
      row: {
        kind: 'indicator',
        category: category.label.zh,
        group: group.label.zh,
        ...usualTarget(category.id, group.id, readings.bareByGroup?.[group.id]),
      } as const,
    })),
  ];
}

function usualTarget(category: string, group: string, reading: string | undefined) {
  if (reading === 'atMost' || category === 'cost' || group === 'cost')
    return { comparator: '<=', target: '100', unit: '万元' } as const;
  if (category === 'satisfaction') return { comparator: '>=', target: '90', unit: '%' } as const;
  if (group === 'quantity') return { comparator: '>=', target: '100', unit: '次' } as const;
  return { comparator: '>=', target: '95', unit: '%' } as const;
}

/** Stretches of the picture in which one rule decides. */
export function stretches(
  samples: readonly RowSample[],
): { readonly from: number; readonly to: number; readonly rule: string | null }[] {
  const found: { from: number; to: number; rule: string | null }[] = [];
  for (const { x, rule } of samples) {
    const last = found.at(-1);
    if (last && last.rule === rule) last.to = x;
    else found.push({ from: x, to: x, rule });
  }
  return found;
}

/** Where a hundredth of the way costs or brings more than a tenth of the points: a cliff, from the samples beside it. */
export function cliffs(
  samples: readonly { readonly x: number; readonly share: number | null }[],
): { readonly x: number; readonly by: number }[] {
  const first = samples[0]?.x ?? 0;
  const span = (samples.at(-1)?.x ?? 0) - first;
  return samples.flatMap(({ x, share }, index) => {
    const before = samples[index - 1];
    if (!before || share === null || before.share === null || x - before.x > span / 100) return [];
    const by = share - before.share;
    return Math.abs(by) > 0.1 ? [{ x, by }] : [];
  });
}
