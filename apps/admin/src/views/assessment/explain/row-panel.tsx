import { describe } from '@plumbline/locale';
import { useMemo } from 'react';
import { useSay } from '../../../language/language.tsx';
import { useAssessment } from '../assessment-context.tsx';
import { cellOf } from '../score/missing.ts';
import { readingOf } from '../score/reading.ts';
import { FindingList } from './finding-list.tsx';
import { PointsReason } from './points-reason.tsx';
import './explain.css';
import { WORDS } from './words.ts';

/** What there is to say about the line somebody is at: its points and why, what would restore full marks, what is noted about it. */
export function RowPanel() {
  const say = useSay();
  const { form, scorecard, rules, activeCell } = useAssessment();
  const index = rowOf(activeCell);
  const row = index === null ? null : (form.indicators[index] ?? null);
  const reading = useMemo(
    () => (row ? readingOf(row, form.fiscalYear, rules.compiled) : null),
    [row, form.fiscalYear, rules.compiled],
  );
  const isExecution = activeCell?.startsWith('/budget/') ?? false;
  const item = scorecard?.items.find((one) => (isExecution ? one.index === null : one.index === index)) ?? null;
  const prefix = isExecution ? '/budget/total' : `/indicators/${index}`;
  const findings = scorecard?.findings.filter(({ path }) => isIn(cellOf(path), prefix)) ?? [];
  const general = scorecard?.findings.filter(({ path }) => path === '') ?? [];
  return (
    <aside className="row-panel" aria-label={say(WORDS.panel)}>
      {item ? <PointsReason item={item} /> : <p className="page-note">{say(WORDS.nothing)}</p>}
      {reading?.diagnostics.map(({ code, params, path }) => (
        <p key={`${code} ${path}`} className="row-panel-note">
          {say(describe({ code, params }))}
        </p>
      ))}
      {item !== null && <FindingList title={say(WORDS.ofRow)} findings={findings.filter(isNoReading)} />}
      <FindingList title={say(WORDS.ofForm)} findings={general} />
    </aside>
  );
}

/** What reading has to say is said beside the reading already. */
const isNoReading = ({ code }: { readonly code: string }) => !code.startsWith('value/');

const isIn = (path: string, prefix: string) => path === prefix || path.startsWith(`${prefix}/`);

function rowOf(cell: string | null): number | null {
  const [, index] = /^\/indicators\/(\d+)\//.exec(cell ?? '') ?? [];
  return index === undefined ? null : Number(index);
}
