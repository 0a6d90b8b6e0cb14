import { useQuery } from '@tanstack/react-query';
import { Empty, Spin, Table } from 'antd';
import { useSay } from '../../../language/language.tsx';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import { WORDS } from '../words.ts';
import { sumOfUse, useQueryOf, type VersionUse } from './use-of-version.ts';

/** Who stands on a version, year by year. */
export function UseTab({ id, version }: { readonly id: string; readonly version: string }) {
  const say = useSay();
  const { data, error, isPending, refetch } = useQuery(useQueryOf(id, version));
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Spin description={say(WORDS.loading)} />;
  if (data.length === 0) return <Empty description={say(WORDS.useNone)} />;
  const sum = sumOfUse(data);
  const figure = { align: 'right', className: 'figure' } as const;
  return (
    <>
      <p className="page-note">{say(WORDS.useNote)}</p>
      <Table<VersionUse>
        size="small"
        rowKey={({ fiscalYear, organisationId }) => `${fiscalYear} ${organisationId}`}
        dataSource={data.toSorted((a, b) => b.fiscalYear - a.fiscalYear || b.scored - a.scored)}
        pagination={{ pageSize: 30, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { title: say(WORDS.year), dataIndex: 'fiscalYear', className: 'figure' },
          { title: say(WORDS.organisation), dataIndex: 'organisationName' },
          { title: say(WORDS.scored), dataIndex: 'scored', ...figure },
          { title: say(WORDS.official), dataIndex: 'official', ...figure },
        ]}
        summary={() => (
          <Table.Summary.Row>
            <Table.Summary.Cell index={0} colSpan={2}>
              {say(WORDS.sum)}
            </Table.Summary.Cell>
            <Table.Summary.Cell index={2} align="right" className="figure">
              {sum.scored}
            </Table.Summary.Cell>
            <Table.Summary.Cell index={3} align="right" className="figure">
              {sum.official}
            </Table.Summary.Cell>
          </Table.Summary.Row>
        )}
      />
    </>
  );
}
