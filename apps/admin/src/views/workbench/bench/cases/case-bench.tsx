import { describe } from '@plumbline/locale';
import { Button, Input, Segmented } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { useSay } from '../../../../language/language.tsx';
import { useBufferText } from '../../../../parts/document/use-buffer-text.ts';
import { Mark } from '../../../../parts/mark.tsx';
import { useAnalysed } from '../../analysis/analysis-context.tsx';
import { useWorkbench } from '../../workbench-context.tsx';
import { VirtualList } from '../list/virtual-list.tsx';
import { WORDS } from '../words.ts';
import { AcceptAll, AdoptAll } from './all-actions.tsx';
import { CaseDetail } from './case-detail.tsx';
import { type CaseRow, type CaseState, caseRows, filteredRows, STATE_MARKS } from './case-state.ts';
import { NewCase } from './new-case.tsx';

/** The golden tests with what came of them, those that fail first, and the one that is opened. */
export function CaseBench() {
  const say = useSay();
  const { session } = useWorkbench();
  const analysis = useAnalysed();
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<CaseState | 'all'>('all');
  const [opened, setOpened] = useState<number | null>(null);
  const [text, tests] = [useBufferText(session.text), useBufferText(session.tests)];
  const isStale = analysis !== null && (analysis.text !== text || analysis.tests !== tests);
  const outcomes = useDeferredValue(analysis?.outcomes ?? NONE);
  const rows = useMemo(() => caseRows(outcomes), [outcomes]);
  const shown = useMemo(() => filteredRows(rows, filter, search), [rows, filter, search]);
  const counts = useMemo(() => countsOf(rows), [rows]);
  const open = rows.find(({ index }) => index === opened) ?? null;
  const cannotRun = analysis !== null && analysis.coverage === null;
  return (
    <section aria-label={say(WORDS.golden)}>
      <div className="bench-head">
        <h3>{say(WORDS.golden)}</h3>
        <span role="status">
          {cannotRun
            ? say(WORDS.waiting)
            : say(WORDS.counts, { passed: counts.passes, failed: counts.fails, stray: counts.stray })}
        </span>
        <span className="bench-gap" />
        {session.isEditable && (
          <>
            <Button size="small" disabled={!session.tests.canUndo} onClick={() => session.tests.undo()}>
              {say(WORDS.undo)}
            </Button>
            <NewCase />
          </>
        )}
      </div>
      <div className="bench-filters">
        <Segmented
          size="small"
          aria-label={say(WORDS.filter)}
          options={FILTERS.map((value) => ({ value, label: say(value === 'all' ? WORDS.all : WORDS[value]) }))}
          value={filter}
          onChange={setFilter}
        />
        <Input
          size="small"
          allowClear
          aria-label={say(WORDS.search)}
          placeholder={say(WORDS.search)}
          onChange={({ target }) => setSearch(target.value)}
        />
      </div>
      {session.isEditable && counts.stray > 0 && <AdoptAll count={counts.stray} />}
      {session.isEditable && counts.fails > 1 && <AcceptAll failing={rows.filter(({ state }) => state === 'fails')} />}
      <TextFaults />
      {shown.length === 0 ? (
        <p className="bench-note">
          {say(cannotRun ? WORDS.cannotRun : outcomes.length === 0 ? WORDS.none : WORDS.noneFits)}
        </p>
      ) : (
        <div className={isStale ? 'bench-stale' : ''} data-testid="cases" data-stale={isStale}>
          <VirtualList<CaseRow>
            label={say(WORDS.golden)}
            items={shown}
            keyOf={keyOf}
            chosen={opened === null ? null : String(opened)}
            onChoose={(key) => setOpened(Number(key))}
            render={(row) => <CaseLine row={row} />}
          />
          {isStale && <p className="bench-note">{say(WORDS.stale)}</p>}
        </div>
      )}
      {open && <CaseDetail key={open.index} row={open} onClose={() => setOpened(null)} />}
    </section>
  );
}

const NONE: readonly CaseRow['outcome'][] = [];
const FILTERS = ['all', 'fails', 'stray', 'passes'] as const;
const keyOf = ({ index }: CaseRow) => String(index);

const countsOf = (rows: readonly CaseRow[]): Readonly<Record<CaseState, number>> => ({
  passes: rows.filter(({ state }) => state === 'passes').length,
  fails: rows.filter(({ state }) => state === 'fails').length,
  stray: rows.filter(({ state }) => state === 'stray').length,
});

function CaseLine({ row: { outcome, state } }: { readonly row: CaseRow }) {
  const say = useSay();
  return (
    <>
      <Mark kind={STATE_MARKS[state]}>{say(WORDS[state])}</Mark>
      <span className="virtual-row-name" title={outcome.name}>
        {outcome.name}
      </span>
      <span className="figure">{outcome.scorecard?.total ?? ''}</span>
    </>
  );
}

function TextFaults() {
  const say = useSay();
  const analysis = useAnalysed();
  return analysis?.testDiagnostics.map((fault) => (
    <p key={`${fault.path} ${fault.code} ${fault.position?.line}`} className="bench-fault">
      {fault.position && `${fault.position.line}:${fault.position.column} `}
      {say(describe(fault))}
    </p>
  ));
}
