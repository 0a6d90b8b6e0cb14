import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Empty, Input, Select, Spin } from 'antd';
import { useState } from 'react';
import {
  openDraftsQuery,
  type Resolution,
  type RuleSetSummary,
  resolutionQuery,
  ruleSetsQuery,
} from '../../api/rule-sets-query.ts';
import { useSay } from '../../language/language.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { RuleSetCard } from './rule-set-card.tsx';
import './rules.css';
import { WORDS } from './words.ts';
import { yearAxis } from './year-axis.ts';

/** All rule sets with their versions, what holds for a year, and what is in the making. */
export function RulesPage() {
  const say = useSay();
  const [search, setSearch] = useState('');
  const [year, setYear] = useState<number | null>(null);
  const { data, error, isPending, refetch } = useQuery(ruleSetsQuery);
  const { data: drafts = [] } = useQuery(openDraftsQuery);
  const { data: inForce = NONE, error: resolveError } = useQuery({ ...resolutionQuery(year), select: namesInForce });
  const ruleSets = data?.items ?? [];
  const axis = yearAxis(
    ruleSets.flatMap(({ versions }) => versions),
    new Date().getFullYear(),
  );
  const shown = ruleSets.filter((one) => fits(one, search, year));
  return (
    <Page title={say(WORDS.title)} actions={<Filters year={year} onYear={setYear} onSearch={setSearch} />}>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {resolveError && <ProblemAlert error={resolveError} />}
      {isPending && <Spin description={say(WORDS.loading)} />}
      <p role="status" className="page-note">
        {year !== null && say(WORDS.inForceCount, { year, count: inForce.size })}
      </p>
      {data && shown.length === 0 && <Empty description={say(ruleSets.length === 0 ? WORDS.none : WORDS.empty)} />}
      {shown.map((ruleSet) => (
        <RuleSetCard
          key={ruleSet.id}
          ruleSet={ruleSet}
          axis={axis}
          year={year}
          inForce={inForce}
          drafts={drafts.filter(({ ruleSetId }) => ruleSetId === ruleSet.id)}
        />
      ))}
    </Page>
  );
}

const NONE: ReadonlySet<string> = new Set();

/** The versions in force, `id@version`: of each rule set the one that forms of the year are scored with. */
const namesInForce = ({ version, candidates }: Resolution): ReadonlySet<string> =>
  new Set((version ? [version] : candidates).map((one) => `${one.id}@${one.version}`));

type FilterProps = {
  readonly year: number | null;
  readonly onYear: (year: number | null) => void;
  readonly onSearch: (search: string) => void;
};

function Filters({ year, onYear, onSearch }: FilterProps) {
  const say = useSay();
  return (
    <div className="rules-filters">
      <Select<number>
        allowClear
        aria-label={say(WORDS.year)}
        placeholder={say(WORDS.anyYear)}
        value={year}
        style={{ width: 140 }}
        options={years().map((value) => ({ value, label: String(value) }))}
        onChange={(value) => onYear(value ?? null)}
      />
      <Input
        allowClear
        style={{ width: 220 }}
        aria-label={say(WORDS.search)}
        placeholder={say(WORDS.search)}
        onChange={({ target }) => onSearch(target.value)}
      />
      <Link to="/rules/compare">
        <Button tabIndex={-1}>{say(WORDS.compare)}</Button>
      </Link>
    </div>
  );
}

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
