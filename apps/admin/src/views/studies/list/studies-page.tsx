import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Checkbox, Empty, Segmented } from 'antd';
import { useState } from 'react';
import { useSay } from '../../../language/language.tsx';
import { NameSearch } from '../../../parts/name-search.tsx';
import { Page } from '../../../parts/page.tsx';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import { NewStudyButton } from '../begin/new-study-button.tsx';
import { type StudiesFilter, studiesQuery } from '../studies-query.ts';
import '../studies.css';
import { WORDS as STUDY } from '../words.ts';
import { filterOf, STATES, studiesSearch } from './list-search.ts';
import { StudiesTable } from './studies-table.tsx';
import { WORDS } from './words.ts';

/** All studies one may see, newest first; one that is asked for by the address is begun at once. */
export function StudiesPage() {
  const say = useSay();
  const filter = filterOf(useSearch({ from: '/studies' }));
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...studiesQuery(filter),
    placeholderData: keepPreviousData,
  });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const studies = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page title={say(STUDY.title)} actions={<Tools chosen={chosen} />}>
      <p className="page-note">{say(STUDY.simulation)}</p>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!error && (
        <StudiesTable
          studies={studies}
          chosen={chosen}
          onChoose={setChosen}
          isPending={isPending}
          empty={isPending ? null : <Nothing isNarrowed={Object.keys(filter).length > 0} />}
        />
      )}
      {studies.length > 0 && <p className="page-note">{say(WORDS.keys)}</p>}
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {say(WORDS.more)}
        </Button>
      )}
    </Page>
  );
}

function Tools({ chosen }: { readonly chosen: readonly string[] }) {
  const say = useSay();
  const navigate = useNavigate();
  const filter = filterOf(useSearch({ from: '/studies' }));
  const { state, mine, q } = filter;
  const change = (changed: { [Member in keyof StudiesFilter]: StudiesFilter[Member] | undefined }) =>
    void navigate({ to: '/studies', search: studiesSearch({ ...filter, ...changed }) });
  const [before, after] = chosen;
  return (
    <div className="studies-tools">
      <Segmented
        aria-label={say(WORDS.filter)}
        value={state ?? 'all'}
        options={[
          { value: 'all', label: say(WORDS.all) },
          ...STATES.map((value) => ({ value, label: say(STUDY[value]) })),
        ]}
        onChange={(value) => change({ state: STATES.find((one) => one === value) })}
      />
      <Checkbox checked={mine === true} onChange={({ target }) => change({ mine: target.checked ? true : undefined })}>
        {say(WORDS.mine)}
      </Checkbox>
      <NameSearch label={say(WORDS.search)} q={q ?? ''} onSearch={(q) => change({ q })} />
      {before !== undefined && after !== undefined && chosen.length === 2 ? (
        <Link to="/studies/compare" search={{ before, after }}>
          {say(WORDS.compareChosen)}
        </Link>
      ) : (
        <Link to="/studies/compare">{say(WORDS.compare)}</Link>
      )}
      <NewStudyButton />
    </div>
  );
}

/** What a study is, to somebody who has made none. */
function Nothing({ isNarrowed }: { readonly isNarrowed: boolean }) {
  const say = useSay();
  if (isNarrowed) return <Empty description={say(WORDS.noneOfState)} />;
  return (
    <Empty
      description={
        <>
          <strong>{say(WORDS.emptyTitle)}</strong>
          <div className="page-note studies-empty">{say(WORDS.emptyText)}</div>
        </>
      }
    />
  );
}
