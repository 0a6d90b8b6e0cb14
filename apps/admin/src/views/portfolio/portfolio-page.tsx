import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Breadcrumb, Empty, Select, Spin } from 'antd';
import { useSay } from '../../language/language.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useUnits } from '../assessments/use-units.ts';
import { Figures } from './figures.tsx';
import './portfolio.css';
import { portfolioQuery } from './portfolio-query.ts';
import { Summary } from './summary.tsx';
import { WORDS } from './words.ts';

/** How a year stands: how far forms have come, who is late, what was found, and what was declared beside what was computed. */
export function PortfolioPage() {
  const say = useSay();
  const search = useSearch({ from: '/' });
  const { data, error, isPending, refetch } = useQuery({
    ...portfolioQuery(search),
    placeholderData: keepPreviousData,
  });
  const unknown = data?.units.reduce((sum, unit) => sum + unit.unknown, 0) ?? 0;
  return (
    <Page title={say(WORDS.title)} actions={data && <YearChoice years={data.years} year={data.fiscalYear} />}>
      <Where unit={search.unit} />
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {isPending && <Spin description={say(WORDS.loading)} />}
      {data?.fiscalYear === null && (
        <Empty description={say(WORDS.empty)}>
          <Link to="/assessments" search={{}}>
            {say(WORDS.toList)}
          </Link>
        </Empty>
      )}
      {unknown > 0 && <Alert type="info" showIcon title={say(WORDS.unknown, { count: String(unknown) })} />}
      {data && data.fiscalYear !== null && (
        <>
          <Summary portfolio={data} year={data.fiscalYear} unit={search.unit} />
          <Figures portfolio={data} year={data.fiscalYear} unit={search.unit} />
        </>
      )}
    </Page>
  );
}

function YearChoice({ years, year }: { readonly years: readonly number[]; readonly year: number | null }) {
  const say = useSay();
  const navigate = useNavigate();
  const all = [...new Set([...years, ...(year === null ? [] : [year])])].sort((a, b) => b - a);
  return (
    <Select<number>
      aria-label={say(WORDS.year)}
      value={year}
      style={{ width: 110 }}
      options={all.map((value) => ({ value, label: String(value) }))}
      onChange={(chosen) => void navigate({ to: '/', search: (before) => ({ ...before, year: chosen }) })}
    />
  );
}

/** The unit that is looked at, and the way back up. */
function Where({ unit }: { readonly unit: string | undefined }) {
  const say = useSay();
  const { names } = useUnits();
  if (unit === undefined) return null;
  return (
    <nav aria-label={say(WORDS.where)} className="portfolio-where">
      <Breadcrumb
        items={[
          {
            title: (
              <Link to="/" search={({ unit: _, ...before }) => before}>
                {say(WORDS.allUnits)}
              </Link>
            ),
          },
          { title: names.get(unit) ?? '' },
        ]}
      />
    </nav>
  );
}
