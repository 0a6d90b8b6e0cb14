import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useHasRole } from '../../app/session.tsx';
import { useSay } from '../../language/language.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { type FormRow, ImportedForms } from './forms/imported-forms.tsx';
import './imports.css';
import { type ImportedForm, importsQuery } from './imports-query.ts';
import { DropZone } from './upload/drop-zone.tsx';
import { UploadList } from './upload/upload-list.tsx';
import { FORM_STATES, WORDS } from './words.ts';

type Filter = ImportedForm['state'] | 'all';

/** Files of forms: sent, read, and what became of each form in them. */
export function ImportsPage() {
  const say = useSay();
  const mayImport = useHasRole('evaluator');
  const [filter, setFilter] = useState<Filter>('all');
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(importsQuery);
  const rows = (data?.pages ?? []).flatMap(({ items }) =>
    items.flatMap(({ forms, importedAt, importedBy }) =>
      forms.map((form): FormRow => ({ ...form, importedAt, importedBy })),
    ),
  );
  const shown = filter === 'all' ? rows : rows.filter(({ state }) => state === filter);
  return (
    <Page title={say(WORDS.title)} actions={mayImport && <CheckNext rows={rows} />}>
      {mayImport ? <DropZone /> : <p className="page-note">{say(WORDS.onlyEvaluators)}</p>}
      <UploadList />
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      <div className="import-forms-head">
        <h2>{say(WORDS.forms)}</h2>
        <Segmented<Filter>
          aria-label={say(WORDS.filter)}
          value={filter}
          onChange={setFilter}
          options={[
            { value: 'all', label: say(WORDS.all) },
            ...(Object.keys(FORM_STATES) as ImportedForm['state'][]).map((value) => ({
              value,
              label: say(FORM_STATES[value]),
            })),
          ]}
        />
      </div>
      <ImportedForms
        rows={shown}
        isPending={isPending}
        emptyText={
          error
            ? say(WORDS.unknown)
            : say(rows.length > 0 ? WORDS.noneOfState : mayImport ? WORDS.empty : WORDS.nothing)
        }
      />
      {hasNextPage && (
        <Button className="import-more" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {say(WORDS.more)}
        </Button>
      )}
    </Page>
  );
}

/** Leads to the first form that nobody has decided about. */
function CheckNext({ rows }: { readonly rows: readonly FormRow[] }) {
  const say = useSay();
  const navigate = useNavigate();
  const open = rows.filter(({ state }) => state === 'open');
  const [first] = open;
  if (!first) return null;
  return (
    <Button
      type="primary"
      onClick={() =>
        void navigate({ to: '/imports/$id/$number', params: { id: first.importId, number: String(first.number) } })
      }
    >
      {say(WORDS.checkNext, { count: open.length })}
    </Button>
  );
}
