import { useQuery } from '@tanstack/react-query';
import { Empty, Input, Select, Spin } from 'antd';
import { useState } from 'react';
import { answer, api } from '../../api/api.ts';
import { useSay } from '../../language/language.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { RuleSetCard, type RuleSetSummary } from './rule-set-card.tsx';
import './rules.css';
import { WORDS } from './words.ts';

/** All rule sets with their versions, what holds for a year, and what is in the making. */
export function RulesPage() {
  const say = useSay();
  const [search, setSearch] = useState('');
  const [year, setYear] = useState<number | null>(null);
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['rule-sets'],
    queryFn: () => answer(api['rule-sets'].$get()),
  });
  const drafts = useQuery({ queryKey: ['drafts', 'open'], queryFn: openDrafts });
  const shown = (data?.items ?? []).filter((one) => fits(one, search, year));
  return (
    <Page
      title={say(WORDS.title)}
      actions={
        <div className="rules-filters">
          <Select<number>
            allowClear
            aria-label={say(WORDS.year)}
            placeholder={say(WORDS.anyYear)}
            value={year}
            style={{ width: 140 }}
            options={years().map((value) => ({ value, label: String(value) }))}
            onChange={(value) => setYear(value ?? null)}
          />
          <Input.Search
            allowClear
            aria-label={say(WORDS.search)}
            placeholder={say(WORDS.search)}
            onChange={({ target }) => setSearch(target.value)}
          />
        </div>
      }
    >
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {isPending && <Spin />}
      {data && shown.length === 0 && <Empty description={say(WORDS.empty)} />}
      {shown.map((ruleSet) => (
        <RuleSetCard
          key={ruleSet.id}
          ruleSet={ruleSet}
          year={year}
          drafts={(drafts.data ?? []).filter(({ ruleSetId }) => ruleSetId === ruleSet.id)}
        />
      ))}
    </Page>
  );
}

/** Those of whom nobody knows drafts see none. */
const openDrafts = async () => {
  const { items } = await answer(api.drafts.$get({ query: { limit: 200 } }));
  return items.filter(({ state }) => ['draft', 'inReview', 'approved'].includes(state));
};

function fits({ id, title, versions }: RuleSetSummary, search: string, year: number | null): boolean {
  const wanted = search.trim().toLowerCase();
  const isNamed = `${id} ${title.zh} ${title.en}`.toLowerCase().includes(wanted);
  return isNamed && (year === null || versions.some((version) => holdsFor(version, year)));
}

const holdsFor = ({ fromYear, untilYear }: RuleSetSummary['versions'][number], year: number) =>
  fromYear <= year && (untilYear === null || year <= untilYear);

const years = () => {
  const newest = new Date().getFullYear() + 1;
  return Array.from({ length: newest - 2017 }, (_, index) => newest - index);
};
