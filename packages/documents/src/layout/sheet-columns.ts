import type { FormLayout, IndicatorColumn } from './form-layout.ts';
import type { FormRemarks } from './form-remarks.ts';

/** The columns of a printed form: those of its indicators, with one for side labels in front where the layout has them. */
export type SheetColumns = {
  readonly widths: readonly number[];
  readonly side: number;
  readonly indicators: readonly (IndicatorColumn | ComputedColumn)[];
};

/** Beside the declared score, where a form is printed with its computed scores. */
export type ComputedColumn = { readonly kind: 'computed'; readonly label: string; readonly width: number };

const SIDE_WIDTH = 4;

export function sheetColumns({ indicators }: FormLayout, remarks: FormRemarks | null): SheetColumns {
  const side = indicators.side === null ? 0 : 1;
  const columns = indicators.columns.flatMap((column): (IndicatorColumn | ComputedColumn)[] =>
    column.kind === 'declaredScore' && remarks !== null
      ? [column, { kind: 'computed', label: remarks.computedLabel, width: 5 }]
      : [column],
  );
  return {
    widths: [...(side === 1 ? [SIDE_WIDTH] : []), ...columns.map(({ width }) => width)],
    side,
    indicators: columns,
  };
}
