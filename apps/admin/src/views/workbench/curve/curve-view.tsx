import { Alert, Empty } from 'antd';
import { useMemo, useState } from 'react';
import { useSay } from '../../../language/language.tsx';
import { setAt } from '../../../parts/document/json-edit.ts';
import { useWorkbench } from '../workbench-context.tsx';
import { CasesWorker } from './cases/use-cases.tsx';
import './curve.css';
import { CurveList } from './curve-list.tsx';
import type { Handle } from './handles/handle.ts';
import { RowPicture } from './row-picture.tsx';
import { RulePicture } from './rule-picture.tsx';
import { imaginedRows } from './sample/sample-indicator.ts';
import { tryCompile, useCompiled } from './use-compiled.ts';
import { WORDS } from './words.ts';

/** What is drawn: the whole rule set for an imagined row, or one rule. */
export type Subject = { readonly kind: 'row'; readonly key: string } | { readonly kind: 'rule'; readonly id: string };

/** Points against actual values, drawn by the code that scores, with handles at the numbers that decide. */
export default function CurveView() {
  const say = useSay();
  const { session, selectedRule, selectRule } = useWorkbench();
  const { compiled, isCurrent } = useCompiled(session.text);
  const [rowKey, setRowKey] = useState<string | null>(null);
  const base = useMemo(() => tryCompile(session.base.text), [session]);
  const rows = useMemo(() => (compiled === null ? [] : imaginedRows(compiled.ruleSet)), [compiled]);
  if (compiled === null) return <Empty description={say(WORDS.nothing)} />;
  const { ruleSet } = compiled;
  const subject = subjectOf(rowKey, selectedRule, ruleSet.rules, rows[1]?.key ?? 'execution');
  const choose = (chosen: Subject) => {
    setRowKey(chosen.kind === 'row' ? chosen.key : null);
    selectRule(chosen.kind === 'rule' ? chosen.id : null);
  };
  const onMove =
    isCurrent && session.isEditable
      ? ({ place }: Handle, value: string) =>
          session.text.edit(setAt(session.text.text, place.path, value), { origin: 'curve', joins: true })
      : null;
  const row = subject.kind === 'row' ? rows.find(({ key }) => key === subject.key) : undefined;
  return (
    <CasesWorker>
      <div className="curve">
        <CurveList ruleSet={ruleSet} rows={rows} subject={subject} onChoose={choose} />
        <div className="curve-main">
          {!isCurrent && <Alert type="warning" showIcon title={say(WORDS.noDocument)} />}
          {row && (
            <RowPicture
              key={row.key}
              place={row.place}
              compiled={compiled}
              base={base}
              label={row.label}
              usual={row.row}
              onMove={onMove}
            />
          )}
          {subject.kind === 'rule' && (
            <RulePicture key={subject.id} compiled={compiled} base={base} ruleId={subject.id} onMove={onMove} />
          )}
        </div>
      </div>
    </CasesWorker>
  );
}

function subjectOf(
  rowKey: string | null,
  selectedRule: string | null,
  rules: readonly { readonly id: string }[],
  first: string,
): Subject {
  if (rowKey !== null) return { kind: 'row', key: rowKey };
  if (selectedRule !== null && rules.some(({ id }) => id === selectedRule)) return { kind: 'rule', id: selectedRule };
  return { kind: 'row', key: first };
}
