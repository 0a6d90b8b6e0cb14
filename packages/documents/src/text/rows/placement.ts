import type { RowLabel } from '../form-labels.ts';
import type { Notes } from '../notes.ts';
import type { TextLine } from '../text-lines.ts';

/** The category every standard group belongs to; 成本指标 is a group of the output or a category of its own. */
const CATEGORY_OF: Readonly<Record<string, string>> = {
  quantity: 'output',
  quality: 'output',
  timeliness: 'output',
  economicCost: 'cost',
  socialCost: 'cost',
  ecologicalCost: 'cost',
  economicBenefit: 'benefit',
  socialBenefit: 'benefit',
  ecologicalBenefit: 'benefit',
  sustainableImpact: 'benefit',
  beneficiarySatisfaction: 'satisfaction',
};

/** Where in the tree of indicators the rows being read stand. */
export type Placement = { readonly category: string | null; readonly group: string | null };

export type PlacementReader = {
  readonly current: Placement;
  /** A label stands here; `next` is the label directly behind it, if one does. */
  enter(label: RowLabel, next: RowLabel | null, line: TextLine): void;
};

export function createPlacementReader(notes: Notes): PlacementReader {
  let place: Placement & { readonly id: string | null } = { category: null, group: null, id: null };
  return {
    get current() {
      return { category: place.category, group: place.group };
    },
    enter: (label, next, line) => {
      const { category, group, text } = label;
      if (category && !(group && place.id === category.id) && isCategory(label, next)) {
        place = { category: text, group: null, id: category.id };
        return;
      }
      const wanted = group ? CATEGORY_OF[group.id] : undefined;
      const fits =
        wanted === undefined ||
        place.id === null ||
        wanted === place.id ||
        (wanted === 'satisfaction' && place.id === 'benefit');
      if (!fits || (place.id === null && place.category === null && wanted !== undefined && place.group === null)) {
        notes.add('info', 'form/unknown-category', { text }, line);
      }
      place = fits ? { ...place, group: text } : { category: null, group: text, id: null };
    },
  };
}

/** 成本指标 and 满意度指标 name a category and a group; what follows decides, and satisfaction is a category by itself. */
function isCategory({ category, group }: RowLabel, next: RowLabel | null): boolean {
  if (!group) return true;
  if (category?.id === 'satisfaction') return true;
  return next?.group !== undefined && next?.group !== null && CATEGORY_OF[next.group.id] === category?.id;
}
