import { App, Button, Table } from 'antd';
import { memo, useCallback, useDeferredValue, useMemo, useRef } from 'react';
import { useSay } from '../../../../language/language.tsx';
import { removeAt, setAt } from '../../../../parts/document/json-edit.ts';
import { objectAt } from '../../document/parsed-document.ts';
import { asPercent, decimalTyped } from '../fields/decimal-typed.ts';
import { ProblemLines } from '../fields/problem-lines.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { type Edit, fieldId, problemsAt, useEditing, useForm } from '../form-context.tsx';
import { rename } from '../rename.ts';
import { freshName } from '../rule-templates.ts';
import { parameterUsage } from '../usage.ts';
import { WORDS } from '../words.ts';
import { UsedBy } from './used-by.tsx';

type Row = { readonly name: string; readonly value: unknown };

/** The numbers that rules share: what is changed most, and what a change of it reaches. */
export function ParametersSection() {
  const say = useSay();
  const { document, ruleSet, words, problems, isReadOnly, edit } = useForm();
  const parameters = objectAt(document, 'parameters');
  const names = Object.keys(parameters);
  const known = useRef(names);
  known.current = names;
  const isTaken = useCallback((name: string) => known.current.includes(name), []);
  const { rules, conditions } = ruleSet;
  // Of a rule set, only its rules and conditions say who uses what.
  const usage = useMemo(() => parameterUsage(ruleSet), [rules, conditions]);
  const deferred = useDeferredValue(words);
  return (
    <>
      <Table<Row>
        size="small"
        tableLayout="fixed"
        // By place: a parameter that gets another name stays the same row.
        rowKey={(row) => names.indexOf(row.name)}
        pagination={false}
        dataSource={names.map((name) => ({ name, value: parameters[name] }))}
        locale={{ emptyText: say(WORDS.none) }}
        // What is wrong stands below its row, which is wide enough to be read.
        expandable={{
          showExpandColumn: false,
          expandedRowKeys: names.flatMap((name, at) =>
            problemsAt(problems, ['parameters', name]).length > 0 ? [at] : [],
          ),
          expandedRowRender: ({ name }) => <ProblemLines path={['parameters', name]} />,
        }}
        columns={[
          { title: say(WORDS.name), width: 160, render: (_, { name }) => <NameCell name={name} isTaken={isTaken} /> },
          {
            title: say(WORDS.value),
            width: 160,
            render: (_, { name, value }) => <ValueCell name={name} value={value} />,
          },
          {
            title: say(WORDS.usedBy),
            render: (_, { name }) => <UsedBy rules={usage.get(name) ?? NONE} words={deferred} />,
          },
          {
            key: 'remove',
            width: 40,
            render: (_, { name }) =>
              !isReadOnly && <RemoveButton name={name} uses={usage.get(name)?.length ?? 0} edit={edit} />,
          },
        ]}
      />
      {!isReadOnly && (
        <Button
          size="small"
          type="dashed"
          className="form-add"
          onClick={() => edit((text) => setAt(text, ['parameters', freshName('parameter', names)], '1'))}
        >
          {say(WORDS.addParameter)}
        </Button>
      )}
    </>
  );
}

const NONE: readonly number[] = [];

type NameProps = { readonly name: string; readonly isTaken: (name: string) => boolean };

const NameCell = memo(function NameCell({ name, isTaken }: NameProps) {
  const say = useSay();
  const { isReadOnly, edit } = useEditing();
  const read = (typed: string) =>
    typed === name || (/^[a-z][A-Za-z0-9]{0,63}$/.test(typed) && !isTaken(typed)) ? typed : null;
  return (
    <TextInput
      label={say(WORDS.renameParameter, { name })}
      value={name}
      disabled={isReadOnly}
      isName
      read={read}
      wanted={say(WORDS.wantedName)}
      onChange={(next) => edit((text) => rename(text, 'parameter', name, next))}
    />
  );
});

const ValueCell = memo(function ValueCell({ name, value }: Row) {
  const say = useSay();
  const { isReadOnly, edit } = useEditing();
  const path = ['parameters', name];
  const known = typeof value === 'string' ? value : '';
  return (
    <span className="form-number" id={fieldId(path)}>
      <TextInput
        label={say(WORDS.parameterValue, { name })}
        value={known}
        width={80}
        disabled={isReadOnly}
        read={decimalTyped}
        wanted={say(WORDS.wantedNumber)}
        onChange={(next) => edit((text) => setAt(text, path, next), true)}
      />
      <span className="form-note figure">{asPercent(known)}</span>
    </span>
  );
});

type RemoveProps = { readonly name: string; readonly uses: number; readonly edit: Edit };

/** A parameter that rules use is not taken away without a word. */
const RemoveButton = memo(function RemoveButton({ name, uses, edit }: RemoveProps) {
  const say = useSay();
  const { modal } = App.useApp();
  const remove = () => edit((text) => removeAt(text, ['parameters', name]));
  const ask = () =>
    modal.confirm({
      title: say(WORDS.removeUsedAsk, { name, count: uses }),
      okText: say(WORDS.remove),
      cancelText: say(WORDS.cancel),
      onOk: remove,
    });
  return (
    <Button
      size="small"
      type="text"
      aria-label={say(WORDS.removeParameter, { name })}
      onClick={uses === 0 ? remove : ask}
    >
      ×
    </Button>
  );
});
