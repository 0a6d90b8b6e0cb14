import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Empty } from 'antd';
import { useState } from 'react';
import { useHasRole } from '../../app/session.tsx';
import { useSay } from '../../language/language.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { PrintManyButton } from '../assessment/print/print-many-button.tsx';
import './assessments.css';
import { assessmentsQuery } from './assessments-query.ts';
import { AssessmentsTable } from './assessments-table.tsx';
import { ExportButton } from './export-button.tsx';
import { ListFilters } from './list-filters.tsx';
import { isNarrowed } from './list-search.ts';
import { listedIds } from './listed-ids.ts';
import { NewFormButton } from './new-form-button.tsx';
import { useListSearch } from './use-list-search.ts';
import { WORDS } from './words.ts';

/** All forms that one may read, narrowed and ordered by what the address says. */
export function AssessmentsPage() {
  const say = useSay();
  const { search } = useListSearch();
  const { data, error, isPending, isPlaceholderData, refetch } = useQuery(assessmentsQuery(search));
  const assessments = data?.items ?? [];
  const [chosen, setChosen] = useState<readonly string[]>([]);
  return (
    <Page
      title={say(WORDS.title)}
      actions={
        <div className="assessments-actions">
          <PrintManyButton chosen={chosen} listed={() => listedIds(search)} />
          <ExportButton />
          <NewFormButton />
        </div>
      }
    >
      <ListFilters />
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!error && (
        <>
          <AssessmentsTable
            assessments={assessments}
            chosen={chosen}
            onChoose={setChosen}
            isPending={isPending || isPlaceholderData}
            empty={isPending ? null : <Nothing />}
          />
          <Pages next={data?.next ?? null} hasRows={assessments.length > 0} />
        </>
      )}
    </Page>
  );
}

function Nothing() {
  const say = useSay();
  const { search, clear } = useListSearch();
  const mayFile = useHasRole('evaluator');
  if (isNarrowed(search))
    return (
      <Empty description={say(WORDS.noMatch)}>
        <Button onClick={clear}>{say(WORDS.clear)}</Button>
      </Empty>
    );
  return (
    <Empty
      description={
        <>
          {say(WORDS.empty)}
          <div className="page-note">{say(mayFile ? WORDS.emptyText : WORDS.emptyReader)}</div>
        </>
      }
    >
      {mayFile && <Link to="/imports">{say(WORDS.import)}</Link>}
    </Empty>
  );
}

function Pages({ next, hasRows }: { readonly next: string | null; readonly hasRows: boolean }) {
  const say = useSay();
  const { search, page, change, next: goOn, previous } = useListSearch();
  const isFirst = search.after === undefined;
  return (
    <div className="assessments-pages">
      {hasRows && <span className="page-note">{say(WORDS.keys)}</span>}
      {!(isFirst && next === null) && (
        <nav aria-label={say(WORDS.page, { page: String(page) })}>
          <Button size="small" disabled={isFirst} onClick={() => change({})}>
            {say(WORDS.first)}
          </Button>
          <Button size="small" disabled={page === 1} onClick={previous}>
            {say(WORDS.previous)}
          </Button>
          <span className="figure">{say(WORDS.page, { page: String(page) })}</span>
          <Button size="small" disabled={next === null} onClick={() => next !== null && goOn(next)}>
            {say(WORDS.next)}
          </Button>
        </nav>
      )}
    </div>
  );
}
