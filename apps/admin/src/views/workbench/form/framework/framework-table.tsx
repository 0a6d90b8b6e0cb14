import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Table } from 'antd';
import { useSay } from '../../../../language/language.tsx';
import { objectAt, textAt, type Unchecked } from '../../document/parsed-document.ts';
import { fieldId, problemsAt, useForm } from '../form-context.tsx';
import { WORDS } from '../words.ts';
import { BlockDetails } from './block-details.tsx';
import { FrameworkActions } from './framework-actions.tsx';
import type { FrameworkRow } from './framework-rows.ts';
import { IndicatorDetails } from './indicator-details.tsx';
import { PointsInput } from './points-field.tsx';

const PAGE = 100;

/** The framework as a tree: points beside what those below come to, and a row opens on all that is said of it. */
export function FrameworkTable({ rows }: { readonly rows: readonly FrameworkRow[] }) {
  const say = useSay();
  const { isReadOnly, problems, words } = useForm();
  const nameOf = ({ value }: FrameworkRow) => nameIn(value, words.language);
  const columns = [
    {
      key: 'name',
      title: say(WORDS.nodeName),
      render: (_: unknown, row: FrameworkRow) => (
        <span
          className={`form-node form-node-${row.kind}`}
          id={fieldId(row.path)}
          style={{ paddingLeft: row.depth * 18 }}
        >
          {nameOf(row)} <code>{textAt(row.value, row.kind === 'indicator' ? 'code' : 'id')}</code>
          {problemsAt(problems, row.path, true).length > 0 && (
            <span className="form-dot">{problemsAt(problems, row.path, true).length}</span>
          )}
        </span>
      ),
    },
    {
      key: 'points',
      title: say(WORDS.expectedPoints),
      width: 190,
      render: (_: unknown, row: FrameworkRow) => (
        <span className="form-number">
          <PointsInput
            label={`${say(WORDS.expectedPoints)}：${nameOf(row)}`}
            path={[...row.path, 'maxScore']}
            value={row.value['maxScore']}
            isOpen
          />
          {row.sum !== null && (
            <span className={row.isOff ? 'form-problem-warning' : 'form-note'}>
              {say(row.isOff ? WORDS.sumOff : WORDS.sum, { sum: row.sum })}
            </span>
          )}
        </span>
      ),
    },
    {
      key: 'actions',
      width: 150,
      render: (_: unknown, row: FrameworkRow) => <FrameworkActions row={row} name={nameOf(row)} />,
    },
  ];
  return (
    <Table<FrameworkRow>
      size="small"
      rowKey="key"
      pagination={{ pageSize: PAGE, hideOnSinglePage: true, showSizeChanger: false }}
      dataSource={rows}
      columns={isReadOnly ? columns.slice(0, 2) : columns}
      expandable={{
        expandedRowRender: (row) =>
          row.kind === 'indicator' ? <IndicatorDetails row={row} /> : <BlockDetails row={row} />,
        expandIcon: ({ expanded, onExpand, record }) => (
          <Button
            size="small"
            type="text"
            icon={expanded ? <DownOutlined /> : <RightOutlined />}
            aria-expanded={expanded}
            aria-label={say(WORDS.details, { name: nameOf(record) })}
            onClick={(event) => onExpand(record, event)}
          />
        ),
      }}
    />
  );
}

const nameIn = (value: Unchecked, language: 'zh' | 'en') =>
  textAt(objectAt(value, 'label'), language) || textAt(value, 'name') || textAt(value, 'id');
