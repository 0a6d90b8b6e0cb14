import type { GoldenTest, ShortForm } from '@plumbline/core';
import { Checkbox, Input, Modal } from 'antd';
import { useCallback, useId, useMemo, useState } from 'react';
import { useSay } from '../../../../language/language.tsx';
import { MoneyUnitSelect } from '../../../../parts/money-unit.tsx';
import { useWorkbench } from '../../workbench-context.tsx';
import { useRuleWords } from '../use-rule-words.ts';
import { WORDS } from '../words.ts';
import { useAskBench } from '../worker/bench-client.tsx';
import { useLive } from '../worker/use-live.ts';
import { BUDGET_MEMBERS, budgetOf, type RowFields, rowFields, rowOf } from './form-fields.ts';
import { expectationOf } from './golden-from-form.ts';
import { RowsTable } from './rows-table.tsx';

type Saved = Pick<GoldenTest, 'name' | 'form'> & Partial<Pick<GoldenTest, 'expect'>>;

type Props = {
  readonly title: string;
  readonly test: GoldenTest;
  /** One that was not there before expects what it gives. */
  readonly isNew?: boolean;
  readonly onSave: (saved: Saved) => void;
  readonly onClose: () => void;
};

const LEAST = 10;

/** A golden test as fields: what is on the form, and at the foot what it comes to. */
export function CaseEditor({ title, test, isNew = false, onSave, onClose }: Props) {
  const say = useSay();
  const id = useId();
  const { ruleSet } = useRuleWords();
  const [name, setName] = useState(test.name);
  const [head, setHead] = useState(() => headOf(test.form));
  const [rows, setRows] = useState<readonly RowFields[]>(() => (test.form.indicators ?? []).map(rowFields));
  const [isTaken, setTaken] = useState(isNew);
  const form = useMemo(() => formOf(test.form, head, rows, ruleSet), [test.form, head, rows, ruleSet]);
  const scorecard = useScored(form);
  const save = () => {
    const expect = scorecard && (isNew || isTaken) ? expectationOf(scorecard) : undefined;
    onSave({ name: name.trim(), form, ...(expect ? { expect } : {}) });
    onClose();
  };
  return (
    <Modal
      open
      title={title}
      width={1040}
      okText={say(isNew ? WORDS.keep : WORDS.save)}
      cancelText={say(WORDS.cancel)}
      okButtonProps={{ disabled: name.trim().length < LEAST || (isNew && scorecard === null) }}
      onOk={save}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <label htmlFor={id}>{say(WORDS.goldenName)}</label>
      <Input.TextArea id={id} value={name} maxLength={300} autoSize onChange={({ target }) => setName(target.value)} />
      <HeadFields head={head} onChange={setHead} />
      <RowsTable rows={rows} onChange={setRows} />
      <p role="status" className="bench-note">
        {scorecard === null
          ? say(WORDS.unscored)
          : say(WORDS.comesTo, { total: scorecard.total ?? '—', pending: scorecard.pending })}
      </p>
      {!isNew && (
        <Checkbox checked={isTaken} onChange={({ target }) => setTaken(target.checked)}>
          {say(WORDS.takeToo)}
        </Checkbox>
      )}
    </Modal>
  );
}

type Head = Readonly<Record<string, string>>;

const headOf = ({ fiscalYear, moneyUnit, declaredTotal, budget = {} }: ShortForm): Head => ({
  fiscalYear: fiscalYear === undefined ? '' : String(fiscalYear),
  moneyUnit: moneyUnit ?? '元',
  declaredTotal: declaredTotal ?? '',
  ...Object.fromEntries(BUDGET_MEMBERS.map((name) => [`budget.${name}`, budget[name] ?? ''])),
});

function formOf(
  before: ShortForm,
  head: Head,
  rows: readonly RowFields[],
  ruleSet: Parameters<typeof rowOf>[1],
): ShortForm {
  const { fiscalYear: _, moneyUnit: __, declaredTotal: ___, budget = {}, indicators: ____, ...rest } = before;
  const typed = Object.fromEntries(BUDGET_MEMBERS.map((name) => [name, head[`budget.${name}`] ?? '']));
  const money = budgetOf(typed, budget);
  return {
    ...(/^\d{4}$/.test(head['fiscalYear'] ?? '') ? { fiscalYear: Number(head['fiscalYear']) } : {}),
    ...rest,
    ...(head['moneyUnit'] === '万元' ? { moneyUnit: '万元' } : {}),
    ...(money && Object.keys(money).length > 0 ? { budget: money } : {}),
    ...(rows.length > 0 ? { indicators: rows.map((row) => rowOf(row, ruleSet)) } : {}),
    ...(head['declaredTotal'] ? { declaredTotal: head['declaredTotal'] } : {}),
  };
}

/** What the form comes to under the draft as it is; null while it has a figure that is none. */
function useScored(form: ShortForm) {
  const { session } = useWorkbench();
  const ask = useAskBench();
  const score = useCallback((text: string) => ask('scoreCase', { form, text }), [ask, form]);
  return useLive(session, score).value;
}

const HEAD_FIELDS = [
  'fiscalYear',
  ...BUDGET_MEMBERS.map((name) => `budget.${name}` as const),
  'declaredTotal',
] as const;

function HeadFields({ head, onChange }: { readonly head: Head; readonly onChange: (head: Head) => void }) {
  const say = useSay();
  return (
    <div className="bench-fields">
      {HEAD_FIELDS.map((name) => (
        <div key={name}>
          {say(WORDS[name])}
          <Input
            size="small"
            inputMode="decimal"
            aria-label={say(WORDS[name])}
            value={head[name] ?? ''}
            onChange={({ target }) => onChange({ ...head, [name]: target.value.trim() })}
          />
        </div>
      ))}
      <div>
        {say(WORDS.moneyUnit)}
        <MoneyUnitSelect
          label={say(WORDS.moneyUnit)}
          value={head['moneyUnit'] === '万元' ? '万元' : '元'}
          onChange={(moneyUnit) => onChange({ ...head, moneyUnit })}
        />
      </div>
    </div>
  );
}
