import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Spin } from 'antd';
import type { InferResponseType } from 'hono/client';
import { answer, api } from '../../../api/api.ts';
import { useSay } from '../../../language/language.tsx';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import { pathOf } from '../document/path-of.ts';
import { useSnapshot } from '../session/use-session.ts';
import { useWorkbench } from '../workbench-context.tsx';
import { WORDS } from './words.ts';

type Gates = InferResponseType<(typeof api.drafts)[':id']['gates']['$get'], 200>;
type Gate = Gates['gates'][number];

/** What publishing needs, and what of it there is; what is missing leads to its place. */
export function GateList() {
  const say = useSay();
  const { gates, error, refetch, isUnsaved } = useGates();
  return (
    <section>
      <h3>{say(WORDS.gates)}</h3>
      {isUnsaved && <p className="page-note">{say(WORDS.unsaved)}</p>}
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {gates === null && !error && <Spin size="small" />}
      <ul className="review-gates">
        {gates?.map((gate) => (
          <GateLine key={gate.name} gate={gate} />
        ))}
      </ul>
    </section>
  );
}

/** The gates of the draft as it was saved last; asked again after every save and every decision. */
export function useGates() {
  const { session, view } = useWorkbench();
  const { draft } = useSnapshot(session);
  const { data, error, refetch } = useQuery({
    queryKey: [
      'gates',
      draft.id,
      draft.revision,
      view.impactStudies.length,
      view.approvals.length,
      document.documentElement.lang,
    ],
    queryFn: () => answer(api.drafts[':id'].gates.$get({ param: { id: draft.id } })),
    placeholderData: keepPreviousData,
  });
  return { gates: data?.gates ?? null, error, refetch, isUnsaved: session.isUnsaved };
}

const SHOWN = 5;

function GateLine({ gate: { name, open, missing } }: { readonly gate: Gate }) {
  const say = useSay();
  return (
    <li className={open ? 'review-open' : 'review-shut'}>
      <span aria-hidden="true">{open ? '✓' : '✗'}</span> {say(WORDS[name])}{' '}
      <span className="unseen">{say(open ? WORDS.open : WORDS.shut)}</span>
      {missing.length > 0 && (
        <ul>
          {missing.slice(0, SHOWN).map((one) => (
            <li key={JSON.stringify(one)}>
              {one.message} <Place missing={one} />
            </li>
          ))}
          {missing.length > SHOWN && <li>{say(WORDS.more, { count: missing.length - SHOWN })}</li>}
        </ul>
      )}
    </li>
  );
}

/** Where a fault can be mended. */
function Place({ missing }: { readonly missing: Gate['missing'][number] }) {
  const say = useSay();
  const { reveal } = useWorkbench();
  const path = placeOf(missing);
  if (path === null) return null;
  return (
    <Button size="small" type="link" onClick={() => reveal(path)}>
      {say(WORDS.reveal)}
    </Button>
  );
}

function placeOf(missing: Gate['missing'][number]): readonly (string | number)[] | null {
  const { diagnostic } = missing as { readonly diagnostic?: { readonly path?: string } };
  if (typeof diagnostic?.path !== 'string') return null;
  return pathOf(diagnostic.path);
}
