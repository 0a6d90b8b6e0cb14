import { Rational } from '@plumbline/core';
import type { GroupSummary } from '@plumbline/whatif';
import { Table } from 'antd';
import { useSay } from '../../language/language.tsx';
import { signed } from './impact-figures.ts';
import { WORDS } from './words.ts';

/** Sums by unit or year, the greatest losses first. */
export function ImpactGroups({ groups, title }: { readonly groups: readonly GroupSummary[]; readonly title: string }) {
  const say = useSay();
  return (
    <Table<GroupSummary>
      size="small"
      rowKey="key"
      dataSource={[...groups].sort((a, b) => Rational.of(a.change).compare(Rational.of(b.change)))}
      pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false, size: 'small' }}
      columns={[
        { title, dataIndex: 'key' },
        { title: say(WORDS.count), width: 72, align: 'right', className: 'figure', dataIndex: 'count' },
        {
          title: say(WORDS.changed),
          width: 110,
          align: 'right',
          render: (_, { raised, lowered }) => say(WORDS.raised, { up: raised, down: lowered }),
        },
        {
          title: say(WORDS.change),
          width: 90,
          align: 'right',
          className: 'figure',
          render: (_, { change }) => signed(change),
        },
      ]}
    />
  );
}
