import { ruleTerms } from '@plumbline/locale';
import { Select, Table } from 'antd';
import { useLanguage, useSay } from '../../../../language/language.tsx';
import { type Path, removeAt, setAt } from '../../document/json-edit.ts';
import { isObject, listAt, objectAt, textAt, type Unchecked } from '../../document/parsed-document.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { decimalTyped } from '../fields/decimal-typed.ts';
import { Field } from '../fields/field.tsx';
import { ProblemLines } from '../fields/problem-lines.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { fieldId, useForm } from '../form-context.tsx';
import { WORDS } from '../words.ts';

/** The points of the form and the blocks they fall into. */
export function FrameworkSection() {
  const say = useSay();
  const { document } = useForm();
  const framework = objectAt(document, 'framework');
  return (
    <>
      <PointsField label={say(WORDS.maxScore)} path={['framework', 'maxScore']} value={framework['maxScore']} />
      <PointsField
        label={say(WORDS.executionMaxScore)}
        path={['framework', 'executionMaxScore']}
        value={framework['executionMaxScore']}
        isOpen
      />
      <ChoiceField
        label={say(WORDS.notApplicable)}
        path={['framework', 'notApplicable']}
        value={framework['notApplicable']}
        choices={ruleTerms.notApplicablePolicies}
      />
      <BlocksTable framework={framework} />
      <ProblemLines path={['framework', 'categories']} below />
      <Library indicators={listAt(framework, 'indicators')} />
    </>
  );
}

type PointsProps = { readonly label: string; readonly path: Path; readonly value: unknown; readonly isOpen?: boolean };

/** Points that may be left to the form: then the field is empty, and the document says null. */
function PointsField({ label, path, value, isOpen = false }: PointsProps) {
  return (
    <Field label={label} path={path}>
      {(id) => <PointsInput id={id} label={label} path={path} value={value} isOpen={isOpen} />}
    </Field>
  );
}

function PointsInput({ id, label, path, value, isOpen = false }: PointsProps & { readonly id?: string }) {
  const { isReadOnly, edit } = useForm();
  return (
    <TextInput
      {...(id === undefined ? {} : { id })}
      label={label}
      value={typeof value === 'string' ? value : ''}
      width={90}
      disabled={isReadOnly}
      read={(typed) => (isOpen && typed.trim() === '' ? '' : decimalTyped(typed))}
      onChange={(next) => edit((text) => setAt(text, path, next === '' ? null : next), true)}
    />
  );
}

type Row = { readonly key: string; readonly path: Path; readonly block: Unchecked; readonly isGroup: boolean };

function BlocksTable({ framework }: { readonly framework: Unchecked }) {
  const say = useSay();
  const { language } = useLanguage();
  const { isReadOnly, edit } = useForm();
  const rows = listAt(framework, 'categories').flatMap((category, index): Row[] => {
    if (!isObject(category)) return [];
    const path = ['framework', 'categories', index];
    const groups = listAt(category, 'groups').flatMap((group, at): Row[] =>
      isObject(group) ? [{ key: `${index}/${at}`, path: [...path, 'groups', at], block: group, isGroup: true }] : [],
    );
    return [{ key: String(index), path, block: category, isGroup: false }, ...groups];
  });
  const nameOf = ({ block }: Row) =>
    isObject(block['label']) ? textAt(block['label'], language) : textAt(block, 'id');
  return (
    <Table<Row>
      size="small"
      rowKey="key"
      pagination={false}
      dataSource={rows}
      columns={[
        {
          title: `${say(WORDS.category)} / ${say(WORDS.group)}`,
          render: (_, row) => (
            <span style={{ paddingLeft: row.isGroup ? 20 : 0, fontWeight: row.isGroup ? 400 : 600 }}>
              {nameOf(row)}
            </span>
          ),
        },
        {
          title: say(WORDS.expectedPoints),
          width: 150,
          render: (_, row) => (
            <span id={fieldId([...row.path, 'maxScore'])}>
              <PointsInput
                label={`${say(WORDS.expectedPoints)}：${nameOf(row)}`}
                path={[...row.path, 'maxScore']}
                value={row.block['maxScore']}
                isOpen
              />
            </span>
          ),
        },
        {
          title: say(WORDS.aliases),
          render: (_, row) => (
            <Select
              size="small"
              mode="tags"
              aria-label={`${say(WORDS.aliases)}：${nameOf(row)}`}
              value={listAt(row.block, 'aliases') as string[]}
              disabled={isReadOnly}
              style={{ width: '100%' }}
              onChange={(next) =>
                edit((text) =>
                  next.length === 0
                    ? removeAt(text, [...row.path, 'aliases'])
                    : setAt(text, [...row.path, 'aliases'], next),
                )
              }
            />
          ),
        },
      ]}
    />
  );
}

function Library({ indicators }: { readonly indicators: readonly unknown[] }) {
  const say = useSay();
  const rows = indicators.flatMap((indicator, index) => (isObject(indicator) ? [{ index, indicator }] : []));
  if (rows.length === 0) return null;
  return (
    <Table<(typeof rows)[number]>
      size="small"
      rowKey="index"
      title={() => say(WORDS.indicatorLibrary, { count: rows.length })}
      pagination={{ pageSize: 50, hideOnSinglePage: true }}
      dataSource={rows}
      columns={[
        { title: say(WORDS.code), width: 140, render: (_, { indicator }) => textAt(indicator, 'code') },
        { title: say(WORDS.indicatorName), render: (_, { indicator }) => textAt(indicator, 'name') },
        {
          title: say(WORDS.expectedPoints),
          width: 130,
          render: (_, { index, indicator }) => (
            <PointsInput
              label={`${say(WORDS.expectedPoints)}：${textAt(indicator, 'name')}`}
              path={['framework', 'indicators', index, 'maxScore']}
              value={indicator['maxScore']}
              isOpen
            />
          ),
        },
      ]}
    />
  );
}
