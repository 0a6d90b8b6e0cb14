import { Button, Table } from 'antd';
import { useLanguage, useSay } from '../../../../language/language.tsx';
import { rulesUsing } from '../../curve/handles/number-place.ts';
import { removeAt, setAt } from '../../document/json-edit.ts';
import { objectAt } from '../../document/parsed-document.ts';
import { useWorkbench } from '../../workbench-context.tsx';
import { asPercent, decimalTyped } from '../fields/decimal-typed.ts';
import { ProblemLines } from '../fields/problem-lines.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { fieldId, useForm } from '../form-context.tsx';
import { renameParameter } from '../rename-parameter.ts';
import { freshName } from '../rule-templates.ts';
import { WORDS } from '../words.ts';

type Row = { readonly name: string; readonly value: unknown };

/** The numbers that rules share: what is changed most, and what a change of it reaches. */
export function ParametersSection() {
  const say = useSay();
  const { document, isReadOnly, edit } = useForm();
  const parameters = objectAt(document, 'parameters');
  const rows = Object.entries(parameters).map(([name, value]): Row => ({ name, value }));
  return (
    <>
      <Table<Row>
        size="small"
        rowKey="name"
        pagination={false}
        dataSource={rows}
        locale={{ emptyText: say(WORDS.none) }}
        columns={[
          {
            title: say(WORDS.name),
            width: 170,
            render: (_, row) => <NameCell row={row} taken={Object.keys(parameters)} />,
          },
          { title: say(WORDS.value), width: 180, render: (_, row) => <ValueCell row={row} /> },
          { title: say(WORDS.usedBy), render: (_, { name }) => <UsedBy name={name} /> },
          {
            key: 'remove',
            width: 48,
            render: (_, { name }) =>
              !isReadOnly && (
                <Button
                  size="small"
                  type="text"
                  aria-label={say(WORDS.removeParameter, { name })}
                  onClick={() => edit((text) => removeAt(text, ['parameters', name]))}
                >
                  ×
                </Button>
              ),
          },
        ]}
      />
      {!isReadOnly && (
        <Button
          size="small"
          type="dashed"
          onClick={() =>
            edit((text) => setAt(text, ['parameters', freshName('parameter', Object.keys(parameters))], '1'))
          }
        >
          {say(WORDS.addParameter)}
        </Button>
      )}
    </>
  );
}

function NameCell({ row: { name }, taken }: { readonly row: Row; readonly taken: readonly string[] }) {
  const say = useSay();
  const { isReadOnly, edit } = useForm();
  const read = (typed: string) =>
    typed === name || (/^[a-z][A-Za-z0-9]{0,63}$/.test(typed) && !taken.includes(typed)) ? typed : null;
  return (
    <TextInput
      label={say(WORDS.renameParameter, { name })}
      value={name}
      disabled={isReadOnly}
      read={read}
      onChange={(next) => edit((text) => renameParameter(text, name, next))}
    />
  );
}

function ValueCell({ row: { name, value } }: { readonly row: Row }) {
  const say = useSay();
  const { isReadOnly, edit } = useForm();
  const path = ['parameters', name];
  const known = typeof value === 'string' ? value : '';
  return (
    <span className="form-number" id={fieldId(path)}>
      <TextInput
        label={say(WORDS.parameterValue, { name })}
        value={known}
        width={90}
        disabled={isReadOnly}
        read={decimalTyped}
        onChange={(next) => edit((text) => setAt(text, path, next), true)}
      />
      <span className="form-note figure">{asPercent(known)}</span>
      <ProblemLines path={path} />
    </span>
  );
}

function UsedBy({ name }: { readonly name: string }) {
  const say = useSay();
  const { language } = useLanguage();
  const { ruleSet } = useForm();
  const { selectRule } = useWorkbench();
  const rules = rulesUsing(ruleSet, name);
  if (rules.length === 0) return <span className="form-note">{say(WORDS.notUsed)}</span>;
  return (
    <span className="form-links">
      {rules.map(({ id, title }) => (
        <Button key={id} size="small" type="link" onClick={() => selectRule(id)}>
          {title?.[language] ?? id}
        </Button>
      ))}
    </span>
  );
}
