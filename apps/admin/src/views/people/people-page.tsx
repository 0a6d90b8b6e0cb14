import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Empty } from 'antd';
import { useState } from 'react';
import { useHasRole } from '../../app/session.tsx';
import { useSay } from '../../language/language.tsx';
import { NameSearch } from '../../parts/name-search.tsx';
import { NotAllowed } from '../../parts/not-allowed.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { AddPersonButton } from './add/add-person-button.tsx';
import { type GivenPassword, PasswordGiven } from './password-given.tsx';
import './people.css';
import { peopleQuery } from './people-query.ts';
import { type PeopleSearch, peopleSearch } from './people-search.ts';
import { PeopleTable } from './people-table.tsx';
import { WORDS } from './words.ts';

/** The people of the organisations one administers, and what may be done about them. */
export function PeoplePage() {
  const say = useSay();
  const administers = useHasRole('administrator');
  const [given, setGiven] = useState<GivenPassword | null>(null);
  return (
    <Page title={say(WORDS.title)} actions={administers && <Tools onGiven={setGiven} />}>
      {administers ? <People onGiven={setGiven} /> : <NotAllowed text={say(WORDS.onlyAdministrators)} />}
      {given && <PasswordGiven given={given} onClose={() => setGiven(null)} />}
    </Page>
  );
}

type Props = { readonly onGiven: (given: GivenPassword) => void };

function Tools({ onGiven }: Props) {
  const say = useSay();
  const navigate = useNavigate();
  const { q }: PeopleSearch = useSearch({ from: '/people' });
  return (
    <div className="people-tools">
      <NameSearch
        label={say(WORDS.search)}
        q={q ?? ''}
        onSearch={(typed) => void navigate({ to: '/people', search: peopleSearch({ q: typed }) })}
      />
      <AddPersonButton onGiven={onGiven} />
    </div>
  );
}

function People({ onGiven }: Props) {
  const say = useSay();
  const search: PeopleSearch = useSearch({ from: '/people' });
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    peopleQuery(search),
  );
  const people = data?.pages.flatMap(({ items }) => items) ?? [];
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <p className="page-note">{say(WORDS.note)}</p>
      <PeopleTable
        people={people}
        isPending={isPending}
        empty={isPending ? null : <Nothing isNarrowed={search.q !== undefined} />}
        onGiven={onGiven}
      />
      {hasNextPage && (
        <Button className="people-more" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {say(WORDS.more)}
        </Button>
      )}
    </>
  );
}

function Nothing({ isNarrowed }: { readonly isNarrowed: boolean }) {
  const say = useSay();
  const navigate = useNavigate();
  if (!isNarrowed) return <Empty description={say(WORDS.empty)} />;
  return (
    <Empty description={say(WORDS.noMatch)}>
      <Button onClick={() => void navigate({ to: '/people', search: {} })}>{say(WORDS.showAll)}</Button>
    </Empty>
  );
}
