import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Empty, Segmented } from 'antd';
import { useHasRole } from '../../app/session.tsx';
import { useSay } from '../../language/language.tsx';
import { NameSearch } from '../../parts/name-search.tsx';
import { NotAllowed } from '../../parts/not-allowed.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { ExportButton } from './chain/export-button.tsx';
import { VerifyButton } from './chain/verify-button.tsx';
import './journal.css';
import { journalQuery } from './journal-query.ts';
import { type JournalSearch, journalSearch } from './journal-search.ts';
import { JournalTable } from './journal-table.tsx';
import { WORDS } from './words.ts';

/** What was done, by whom and when, within what one may look into. */
export function JournalPage() {
  const say = useSay();
  const mayRead = useHasRole('auditor', 'administrator');
  return (
    <Page title={say(WORDS.title)} actions={mayRead && <Tools />}>
      {mayRead ? <Entries /> : <NotAllowed text={say(WORDS.onlyReaders)} />}
    </Page>
  );
}

function Tools() {
  return (
    <div className="journal-tools">
      <ExportButton />
      <VerifyButton />
    </div>
  );
}

function useJournalSearch() {
  const navigate = useNavigate();
  const search: JournalSearch = useSearch({ from: '/journal' });
  return {
    search,
    change: (changed: Readonly<Record<string, unknown>>) =>
      void navigate({ to: '/journal', search: journalSearch({ ...search, ...changed }) }),
  };
}

function Entries() {
  const say = useSay();
  const { search, change } = useJournalSearch();
  const { data, error, isPending, isPlaceholderData, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(journalQuery(search));
  const entries = data?.pages.flatMap(({ items }) => items) ?? [];
  const isOldestFirst = search.order === 'oldest';
  return (
    <>
      <p className="page-note">{say(WORDS.note)}</p>
      <Filters />
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!error && (
        <JournalTable
          entries={entries}
          isPending={isPending || isPlaceholderData}
          empty={
            isPending ? null : (
              <Empty description={say(search.subject === undefined ? WORDS.empty : WORDS.nothingOfIt)}>
                {search.subject !== undefined && (
                  <Button onClick={() => change({ subject: undefined })}>{say(WORDS.showAll)}</Button>
                )}
              </Empty>
            )
          }
          onSubject={(subject) => change({ subject })}
        />
      )}
      {hasNextPage && (
        <Button className="journal-more" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {say(isOldestFirst ? WORDS.later : WORDS.earlier)}
        </Button>
      )}
    </>
  );
}

function Filters() {
  const say = useSay();
  const { search, change } = useJournalSearch();
  return (
    <fieldset className="journal-filters" aria-label={say(WORDS.filters)}>
      <Segmented
        aria-label={say(WORDS.order)}
        value={search.order ?? 'newest'}
        options={[
          { value: 'newest', label: say(WORDS.newest) },
          { value: 'oldest', label: say(WORDS.oldest) },
        ]}
        onChange={(order) => change({ order })}
      />
      <NameSearch label={say(WORDS.subjectId)} q={search.subject ?? ''} onSearch={(subject) => change({ subject })} />
      {search.subject !== undefined && (
        <Button type="link" size="small" onClick={() => change({ subject: undefined })}>
          {say(WORDS.showAll)}
        </Button>
      )}
    </fieldset>
  );
}
