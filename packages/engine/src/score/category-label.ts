import { CATEGORY_LABELS, type Framework, type LocalizedText } from '@plumbline/core';

const EXECUTION: LocalizedText = { zh: '预算执行率', en: 'Budget execution' };

/** What a category, or the block of the execution row, is called in both languages; null for one nobody has named. */
export function categoryLabel(
  category: string | null,
  { categories }: Pick<Framework, 'categories'>,
): LocalizedText | null {
  if (category === 'execution') return EXECUTION;
  const known = categories.find(({ id }) => id === category) ?? CATEGORY_LABELS.find(({ id }) => id === category);
  return known?.label ?? null;
}
