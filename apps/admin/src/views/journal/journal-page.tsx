import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Empty } from 'antd';
import { useHasRole } from '../../app/session.tsx';
import { useSay } from '../../language/language.tsx';
import { NotAllowed } from '../../parts/not-allowed.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { ExportButton } from './chain/export-button.tsx';
import { VerifyButton } from './chain/verify-button.tsx';
import './journal.css';
import { JournalFilters } from './journal-filters.tsx';
import { journalQuery } from './journal-query.ts';
import { isNarrowed, type JournalSearch, journalSearch } from './journal-search.ts';
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
    showAll: () => void navigate({ to: '/journal', search: journalSearch({ order: search.order }) }),
  };
}

const emptyWords = ({ subject, ...others }: JournalSearch) =>
  isNarrowed(others) ? WORDS.nothingSuch : subject === undefined ? WORDS.empty : WORDS.nothingOfIt;

function Entries() {
  const say = useSay();
  const { search, change, showAll } = useJournalSearch();
  const { data, error, isPending, isPlaceholderData, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(journalQuery(search));
  const entries = data?.pages.flatMap(({ items }) => items) ?? [];
  const isOldestFirst = search.order === 'oldest';
  return (
    <>
      <p className="page-note">{say(WORDS.note)}</p>
      <JournalFilters search={search} change={change} showAll={showAll} />
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!error && (
        <JournalTable
          entries={entries}
          isPending={isPending || isPlaceholderData}
          empty={
            isPending ? null : (
              <Empty description={say(emptyWords(search))}>
                {isNarrowed(search) && <Button onClick={showAll}>{say(WORDS.showAll)}</Button>}
              </Empty>
            )
          }
          onSubject={(subject) => change({ subject })}
          onActor={(actor) => change({ actor })}
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
