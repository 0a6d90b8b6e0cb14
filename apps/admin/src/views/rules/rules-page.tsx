import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Table } from 'antd';
import { answer, api } from '../../api/api.ts';
import { useLanguage } from '../../language/language.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';

export function RulesPage() {
  const { language } = useLanguage();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['rule-sets'],
    queryFn: () => answer(api['rule-sets'].$get()),
  });
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  return (
    <Table
      loading={isPending}
      rowKey="id"
      pagination={false}
      dataSource={data?.items ?? []}
      columns={[
        { title: 'id', dataIndex: 'id' },
        { title: 'title', render: (_, { title }) => title[language] },
        {
          title: 'versions',
          render: (_, { id, versions }) =>
            versions.map(({ version }) => (
              <Link key={version} to="/rules/$id/$version" params={{ id, version }}>
                {version}
              </Link>
            )),
        },
      ]}
    />
  );
}
