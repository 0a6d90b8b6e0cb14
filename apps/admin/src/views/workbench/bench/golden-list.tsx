import type { GoldenTest, Scorecard } from '@plumbline/core';
import { readGoldenText, renewExpectation } from '@plumbline/engine';
import { describe } from '@plumbline/locale';
import { App, Button, Empty, Input, Segmented, Table } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useSay } from '../../../language/language.tsx';
import { Mark, type MarkKind } from '../../../parts/mark.tsx';
import type { TestOutcome } from '../analysis/analyse.ts';
import { parseDocument, textAt } from '../document/parsed-document.ts';
import { applyEdits } from '../document/text-edit.ts';
import { useWorkbench } from '../workbench-context.tsx';
import { removeTest, replaceTest } from './golden-yaml.ts';
import { Trace } from './trace.tsx';
import { WORDS } from './words.ts';

type Row = { readonly index: number; readonly outcome: TestOutcome };
type State = 'passes' | 'fails' | 'stray';

const stateOf = ({ isStray, failures }: TestOutcome): State =>
  isStray ? 'stray' : failures.length > 0 ? 'fails' : 'passes';
const KINDS: Readonly<Record<State, MarkKind>> = { passes: 'good', fails: 'bad', stray: 'doubtful' };
const SHOWN = 12;

/** The golden tests with what came of them, those that fail first. */
export function GoldenList() {
  const say = useSay();
  const { session, analysis } = useWorkbench();
  const [search, setSearch] = useState('');
  const [isFailedOnly, setFailedOnly] = useState(false);
  const outcomes = useDeferredValue(analysis?.outcomes ?? []);
  const rows = outcomes
    .map((outcome, index): Row => ({ index, outcome }))
    .filter(({ outcome }) => outcome.name.toLowerCase().includes(search.trim().toLowerCase()))
    .filter(({ outcome }) => !isFailedOnly || stateOf(outcome) !== 'passes')
    .sort((a, b) => ORDER[stateOf(a.outcome)] - ORDER[stateOf(b.outcome)] || a.index - b.index);
  const failing = outcomes.flatMap((outcome, index) => (stateOf(outcome) === 'fails' ? [{ index, outcome }] : []));
  const count = (state: State) => outcomes.filter((outcome) => stateOf(outcome) === state).length;
  return (
    <section>
      <div className="bench-head">
        <h3>{say(WORDS.golden)}</h3>
        <span role="status">
          {say(WORDS.counts, { passed: count('passes'), failed: count('fails'), stray: count('stray') })}
        </span>
      </div>
      <div className="bench-filters">
        <Segmented
          size="small"
          aria-label={say(WORDS.filter)}
          options={[
            { value: 'all', label: say(WORDS.all) },
            { value: 'failed', label: say(WORDS.failed) },
          ]}
          value={isFailedOnly ? 'failed' : 'all'}
          onChange={(value) => setFailedOnly(value === 'failed')}
        />
        <Input
          size="small"
          allowClear
          aria-label={say(WORDS.search)}
          placeholder={say(WORDS.search)}
          onChange={({ target }) => setSearch(target.value)}
        />
      </div>
      {session.isEditable && count('stray') > 0 && <AdoptAll count={count('stray')} />}
      {session.isEditable && failing.length > 1 && <AcceptAll failing={failing} />}
      {analysis?.testDiagnostics.map((fault) => (
        <p key={`${fault.path} ${fault.code} ${fault.position?.line}`} className="bench-fault">
          {fault.position && `${fault.position.line}:${fault.position.column} `}
          {say(describe(fault))}
        </p>
      ))}
      <Table<Row>
        size="small"
        rowKey="index"
        showHeader={false}
        dataSource={rows}
        pagination={{ pageSize: SHOWN, hideOnSinglePage: true, showSizeChanger: false, size: 'small' }}
        locale={{
          emptyText: (
            <Empty
              image={Empty.PRESENTED_IMAGE_SIMPLE}
              description={say(outcomes.length === 0 ? WORDS.none : WORDS.noneFits)}
            />
          ),
        }}
        expandable={{ expandedRowRender: (row) => <Outcome row={row} /> }}
        columns={[
          {
            width: 110,
            render: (_, { outcome }) => <Mark kind={KINDS[stateOf(outcome)]}>{say(WORDS[stateOf(outcome)])}</Mark>,
          },
          { render: (_, { outcome }) => outcome.name },
        ]}
      />
    </section>
  );
}

const ORDER: Readonly<Record<State, number>> = { fails: 0, stray: 1, passes: 2 };

function Outcome({ row: { index, outcome } }: { readonly row: Row }) {
  const say = useSay();
  const { session } = useWorkbench();
  return (
    <>
      {outcome.failures.map(({ at, expected, found }) => (
        <p key={at} className="bench-fault">
          {say(WORDS.expected, { at, expected, found })}
        </p>
      ))}
      {session.isEditable && <OutcomeActions index={index} outcome={outcome} />}
      {outcome.scorecard && <Trace name={outcome.name} scorecard={outcome.scorecard} />}
    </>
  );
}

/** A test with another expectation, or of another version, where it stands; all others as they were typed. */
function useTestEdit() {
  const { session } = useWorkbench();
  return (index: number, change: (test: GoldenTest) => GoldenTest) => {
    const { text } = session.tests;
    const test = readGoldenText(text).tests[index];
    if (test) session.tests.edit(replaceTest(text, index, change(test)), { origin: 'bench' });
  };
}

function OutcomeActions({
  index,
  outcome: { name, failures, isStray, scorecard },
}: {
  readonly index: number;
  readonly outcome: TestOutcome;
}) {
  const say = useSay();
  const { modal } = App.useApp();
  const { session } = useWorkbench();
  const edit = useTestEdit();
  const ownName = useOwnName();
  const accept = () =>
    modal.confirm({
      title: say(WORDS.acceptAsk, { name }),
      okText: say(WORDS.accept),
      cancelText: say(WORDS.cancel),
      onOk: () => edit(index, (test) => renewed(test, scorecard)),
    });
  const remove = () =>
    modal.confirm({
      title: say(WORDS.removeAsk, { name }),
      okText: say(WORDS.remove),
      cancelText: say(WORDS.cancel),
      onOk: () => session.tests.edit(removeTest(session.tests.text, index), { origin: 'bench' }),
    });
  return (
    <div className="bench-filters">
      {failures.length > 0 && (
        <Button size="small" onClick={accept}>
          {say(WORDS.accept)}
        </Button>
      )}
      {isStray && (
        <Button size="small" onClick={() => edit(index, (test) => ({ ...test, ruleSet: ownName() }))}>
          {say(WORDS.adopt)}
        </Button>
      )}
      <Button size="small" onClick={remove}>
        {say(WORDS.remove)}
      </Button>
      <Button size="small" disabled={!session.tests.canUndo} onClick={() => session.tests.undo()}>
        {say(WORDS.undo)}
      </Button>
    </div>
  );
}

const renewed = (test: GoldenTest, scorecard: Scorecard | null): GoldenTest =>
  scorecard ? { ...test, expect: renewExpectation(test.expect, scorecard) } : test;

/** Changes several tests of the text, one after another, as one step. */
function useTestsEdit() {
  const { session } = useWorkbench();
  return (change: (test: GoldenTest, index: number) => GoldenTest) => {
    let { text } = session.tests;
    for (const [index, test] of readGoldenText(text).tests.entries()) {
      const next = change(test, index);
      if (next !== test) text = applyEdits(text, replaceTest(text, index, next));
    }
    session.tests.replace(text, 'bench');
  };
}

function AcceptAll({ failing }: { readonly failing: readonly Row[] }) {
  const say = useSay();
  const { modal } = App.useApp();
  const edit = useTestsEdit();
  const scorecards = new Map(failing.map(({ index, outcome }) => [index, outcome.scorecard]));
  const ask = () =>
    modal.confirm({
      title: say(WORDS.acceptAllAsk, { count: failing.length }),
      content: (
        <ul className="bench-asked">
          {failing.map(({ index, outcome }) => (
            <li key={index}>{outcome.name}</li>
          ))}
        </ul>
      ),
      okText: say(WORDS.accept),
      cancelText: say(WORDS.cancel),
      onOk: () => edit((test, index) => renewed(test, scorecards.get(index) ?? null)),
    });
  return (
    <Button size="small" onClick={ask}>
      {say(WORDS.acceptAll, { count: failing.length })}
    </Button>
  );
}

function AdoptAll({ count }: { readonly count: number }) {
  const say = useSay();
  const ownName = useOwnName();
  const edit = useTestsEdit();
  const adopt = () => {
    const name = ownName();
    edit((test) => (test.ruleSet === name ? test : { ...test, ruleSet: name }));
  };
  return (
    <Button size="small" onClick={adopt}>
      {say(WORDS.adoptAll, { count })}
    </Button>
  );
}

/** What a test must name to be one of the draft. */
function useOwnName(): () => string {
  const { session } = useWorkbench();
  return () => {
    const document = parseDocument(session.text.text);
    return document ? `${textAt(document, 'id')}@${textAt(document, 'version')}` : '';
  };
}
