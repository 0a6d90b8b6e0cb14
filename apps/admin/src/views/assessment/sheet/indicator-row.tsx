import type { FormIndicator, ScorecardItem } from '@plumbline/core';
import type { CompiledRuleSet } from '@plumbline/engine';
import { memo } from 'react';
import { useSay } from '../../../language/language.tsx';
import type { Cell, CellField } from '../document/cells.ts';
import { WORDS } from '../words.ts';
import { SheetCell } from './cell.tsx';
import { ComputedCell } from './computed-cell.tsx';
import { ReadingNote } from './reading-note.tsx';

type Props = {
  readonly row: FormIndicator;
  /** Those of the line, merged ones only where they begin. */
  readonly cells: readonly Cell[];
  readonly fiscalYear: number;
  readonly compiled: CompiledRuleSet | null;
  readonly item: ScorecardItem | null;
  readonly findings: number;
  readonly active: string | null;
  /** The members that wait for something, with spaces between. */
  readonly missing: string;
};

/** A line of the indicators, as on paper: the columns for category and group go over all lines that share them. */
export const IndicatorRow = memo(({ row, cells, fiscalYear, compiled, item, findings, active, missing }: Props) => {
  const say = useSay();
  const cellOf = (field: CellField) => cells.find((cell) => cell.field === field);
  const label = (column: keyof typeof WORDS) => say(WORDS.cellOf, { row: row.name, column: say(WORDS[column]) });
  const isMissing = (member: string) => missing.split(' ').includes(member);
  const [category, group] = [cellOf('category'), cellOf('group')];
  return (
    <tr>
      {category && <SheetCell cell={category} value={row.category} active={active} label={label('category')} />}
      {group && <SheetCell cell={group} value={row.group} active={active} label={label('group')} />}
      <SheetCell cell={cellOf('name')} value={row.name} active={active} label={label('name')} />
      <SheetCell
        cell={cellOf('target')}
        value={row.target}
        active={active}
        label={label('target')}
        isMissing={isMissing('target')}
      />
      <SheetCell
        cell={cellOf('actual')}
        value={row.actual}
        active={active}
        label={label('actual')}
        isMissing={isMissing('actual')}
        note={<ReadingNote row={row} fiscalYear={fiscalYear} compiled={compiled} />}
      />
      <SheetCell
        cell={cellOf('maxScore')}
        value={row.maxScore}
        active={active}
        label={label('maxScore')}
        isMissing={isMissing('maxScore')}
      />
      <SheetCell
        cell={cellOf('declaredScore')}
        value={row.declaredScore}
        active={active}
        label={label('declaredScore')}
        isMissing={isMissing('declaredScore')}
      />
      <ComputedCell item={item} findings={findings} />
      <SheetCell
        cell={cellOf('reason')}
        value={row.deviationReason}
        active={active}
        label={label('reason')}
        isMissing={isMissing('deviationReason')}
      />
    </tr>
  );
});
