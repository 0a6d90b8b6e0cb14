import type { SelfEvaluation } from '@plumbline/core';
import { useSay } from '../../../language/language.tsx';
import { grouped } from '../score/reading.ts';
import { cellsIn, type Range, sumOf } from './range.ts';
import './select.css';
import { WORDS } from './words.ts';

/** How many cells are selected and what their figures add up to, as below a spreadsheet. */
export function SelectionStatus({ form, range }: { readonly form: SelfEvaluation; readonly range: Range | null }) {
  const say = useSay();
  const cells = range ? cellsIn(range) : [];
  const sum = sumOf(form, cells);
  return (
    <p role="status" className={range ? 'selection-status' : 'selection-none'}>
      {range && say(WORDS.selected, { count: cells.length })}
      {sum !== null && ` · ${say(WORDS.sum, { sum: grouped(sum) })}`}
    </p>
  );
}
