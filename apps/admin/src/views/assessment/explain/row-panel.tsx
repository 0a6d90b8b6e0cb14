import { INPUT_PREFIX } from '@plumbline/engine';
import { describe } from '@plumbline/locale';
import { useMemo } from 'react';
import { useSay } from '../../../language/language.tsx';
import { useAssessment } from '../assessment-context.tsx';
import { EvidencePanel } from '../evidence/evidence-panel.tsx';
import { CellHistory } from '../history/cell-history.tsx';
import { RuleInputs } from '../inputs/rule-inputs.tsx';
import { PartsTable } from '../rows/parts-table.tsx';
import { lineOf, rowOf } from '../rows/row-edits.ts';
import { AddSource, RowTools } from '../rows/row-tools.tsx';
import { cellOf } from '../score/missing.ts';
import { readingOf } from '../score/reading.ts';
import { type Blocker, blockersOf } from '../submit/blockers.ts';
import { WORDS as FORM } from '../words.ts';
import { FindingList } from './finding-list.tsx';
import { PointsReason } from './points-reason.tsx';
import './explain.css';
import { WORDS } from './words.ts';

/** What there is to say about the line somebody is at: its points and why, what would restore full marks, what is noted about it. */
export function RowPanel() {
  const say = useSay();
  const { session, form, scorecard, rules, activeCell } = useAssessment();
  const index = rowOf(activeCell);
  const row = index === null ? null : (form.indicators[index] ?? null);
  const reading = useMemo(
    () => (row ? readingOf(row, form.fiscalYear, rules.compiled) : null),
    [row, form.fiscalYear, rules.compiled],
  );
  const unfit = unfitAt(blockersOf(form, null, []), activeCell);
  const isExecution = activeCell?.startsWith('/budget/') ?? false;
  const item = scorecard?.items.find((one) => (isExecution ? one.index === null : one.index === index)) ?? null;
  const prefix = isExecution ? '/budget/total' : `/indicators/${index}`;
  const findings = scorecard?.findings.filter(({ path }) => isIn(cellOf(path), prefix)) ?? [];
  const general = scorecard?.findings.filter(({ path }) => path === '') ?? [];
  return (
    <aside className="row-panel" aria-label={say(WORDS.panel)}>
      {item ? <PointsReason item={item} /> : <p className="page-note">{say(WORDS.nothing)}</p>}
      {unfit !== null && <p className="row-panel-note">{say(FORM.notFigureHere, { typed: unfit })}</p>}
      {reading?.diagnostics.map(({ code, params, path }) => (
        <p key={`${code} ${path}`} className="row-panel-note">
          {say(describe({ code, params }))}
        </p>
      ))}
      {item !== null && <FindingList title={say(WORDS.ofRow)} findings={findings.filter(isNoReading)} />}
      {row?.parts && index !== null && <PartsTable index={index} parts={row.parts} />}
      {row && index !== null && <RuleInputs index={index} row={row} isAsked={findings.some(asksInput)} />}
      {activeCell !== null && <CellHistory key={activeCell} cell={activeCell} />}
      {session.isEditable && activeCell !== null && <Tools cell={activeCell} />}
      <FindingList title={say(WORDS.ofForm)} findings={general} />
      <EvidencePanel row={row?.name ?? null} />
    </aside>
  );
}

/** What was typed into a cell that holds a figure, and is none. */
const unfitAt = (blockers: readonly Blocker[], at: string | null): string | null =>
  blockers.flatMap((one) => (one.kind === 'unfit' && one.cell === at && one.typed !== '' ? [one.typed] : []))[0] ??
  null;

/** What can be done to the lines around a cell. */
function Tools({ cell }: { readonly cell: string }) {
  const line = lineOf(cell);
  if (line) return <RowTools line={line} cell={cell} />;
  return cell.startsWith('/budget/') ? <AddSource /> : null;
}

const asksInput = ({ params }: { readonly params: Readonly<Record<string, string | null>> }) =>
  Object.keys(params).some((name) => name.startsWith(INPUT_PREFIX));

/** What reading has to say is said beside the reading already. */
const isNoReading = ({ code }: { readonly code: string }) => !code.startsWith('value/');

const isIn = (path: string, prefix: string) => path === prefix || path.startsWith(`${prefix}/`);
