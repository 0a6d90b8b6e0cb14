import { terms } from '@plumbline/locale';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { App, Button, Select } from 'antd';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { api, ifMatch, revised } from '../../../../api/api.ts';
import { type Say, useSay } from '../../../../language/language.tsx';
import { failureWords } from '../../../../parts/failure-words.ts';
import { Mark } from '../../../../parts/mark.tsx';
import { isUnderWay, underWayWords } from '../../../../parts/saving/save-words.ts';
import type { SaveState } from '../../../../parts/saving/saved-texts.ts';
import { useTellFailure } from '../../../../parts/use-tell-failure.ts';
import { unsavablePaths } from '../../../assessment/document/form-text.ts';
import type { FormPlace, ImportFormDetails } from '../../import-form-query.ts';
import { FORM_STATES } from '../../words.ts';
import { useImport } from '../import-context.tsx';
import { ACCEPT_BUTTON } from '../use-open-import.ts';
import { WORDS } from '../words.ts';
import { type Acceptance, acceptances } from './acceptance.ts';
import { useOtherForms } from './use-other-forms.ts';

/** What becomes of the form: accepted, as what, or skipped; and the way to the next one. */
export function DecideBar({ place }: { readonly place: FormPlace }) {
  const say = useSay();
  const { details, session, form } = useImport();
  const { decide, isPending } = useDecision(place);
  const others = useOtherForms(place);
  const ways = acceptances(details.same);
  const [chosen, setChosen] = useState(0);
  const way = ways[chosen] ?? ways[0] ?? { kind: 'new' as const };
  const unfit = unsavablePaths(form).length;
  const mayDecide = session.isEditable && !isPending;
  useDecisionKeys(mayDecide && unfit === 0 ? () => decide(way) : null, mayDecide ? () => decide('skip') : null);
  return (
    <div className="decide">
      <Mark kind={details.state === 'accepted' ? 'good' : 'plain'}>{say(FORM_STATES[details.state])}</Mark>
      {details.assessmentId !== null && (
        <Link to="/assessments/$id" params={{ id: details.assessmentId }}>
          {say(WORDS.openAssessment)}
        </Link>
      )}
      {unfit > 0 && <Mark kind="bad">{say(WORDS.fixFigures, { count: unfit })}</Mark>}
      <span className="decide-gap" />
      <NextForm others={others} />
      {session.isEditable && (
        <>
          {details.same.length > 0 && (
            <span className="decide-ways">
              <Mark kind="known">{say(WORDS.known)}</Mark>
              <Select
                size="small"
                aria-label={say(WORDS.how)}
                value={chosen}
                onChange={setChosen}
                popupMatchSelectWidth={false}
                options={ways.map((one, value) => ({ value, label: wayText(one, details.same, say) }))}
              />
            </span>
          )}
          <Button onClick={() => decide('skip')} disabled={!mayDecide || details.state === 'skipped'}>
            {say(WORDS.skip)}
          </Button>
          <Button
            id={ACCEPT_BUTTON}
            type="primary"
            loading={isPending}
            disabled={unfit > 0}
            onClick={() => decide(way)}
          >
            {say(
              way.kind === 'update' ? WORDS.acceptUpdate : way.kind === 'another' ? WORDS.acceptAnother : WORDS.accept,
            )}
          </Button>
        </>
      )}
    </div>
  );
}

function wayText(way: Acceptance, same: ImportFormDetails['same'], say: Say): string {
  if (way.kind !== 'update') return say(way.kind === 'new' ? WORDS.accept : WORDS.howAnother);
  const match = same.find(({ id }) => id === way.assessmentId);
  return say(WORDS.howUpdate, { state: say(terms.assessmentStates[match?.state ?? 'draft']), revision: way.basedOn });
}

function NextForm({ others }: { readonly others: ReturnType<typeof useOtherForms> }) {
  const say = useSay();
  const navigate = useNavigate();
  const [next] = others;
  if (!next) return <span className="decide-left">{say(WORDS.leftNone)}</span>;
  const params = { id: next.importId, number: String(next.number) };
  return (
    <>
      <span className="decide-left">{say(WORDS.left, { count: others.length })}</span>
      <Button onClick={() => void navigate({ to: '/imports/$id/$number', params })}>{say(WORDS.nextForm)}</Button>
    </>
  );
}

/** Decides about the form as it is saved, and goes on to the next one; what is typed is saved before. */
function useDecision(place: FormPlace) {
  const say = useSay();
  const { message } = App.useApp();
  const tellFailure = useTellFailure();
  const { session } = useImport();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [next] = useOtherForms(place);
  const { mutate, isPending } = useMutation({
    mutationFn: async (decision: Acceptance | 'skip') => {
      await session.save();
      if (session.isUnsaved) throw new Error(say(WORDS.unsaved));
      const of = api.imports[':id'].forms[':number'];
      const based = ifMatch(session.etag);
      return decision === 'skip'
        ? revised(of.skip.$post({ param: place }, based))
        : revised(of.accept.$post({ param: place, json: { as: decision } }, based));
    },
    onSuccess: async ({ body, etag }, decision) => {
      session.adopt(body, etag);
      message.success(say(decision === 'skip' ? WORDS.skipped : WORDS.accepted));
      await queries.invalidateQueries({ queryKey: ['imports'] });
    },
    onError: tellFailure,
  });
  const goOn = () => {
    if (next) void navigate({ to: '/imports/$id/$number', params: { id: next.importId, number: String(next.number) } });
  };
  // Whoever has left the form meanwhile is not called away from where they are: what is handed over here is not called without this bar.
  const decide = (decision: Acceptance | 'skip') => mutate(decision, { onSuccess: goOn });
  return { decide, isPending };
}

function useDecisionKeys(accept: (() => void) | null, skip: (() => void) | null): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isAccept = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
      const isSkip = event.code === 'KeyS' && event.altKey && !event.ctrlKey;
      const act = isAccept ? accept : isSkip ? skip : null;
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [accept, skip]);
}

/** How the corrections stand with the server. */
export function SaveWords() {
  const say = useSay();
  const { session } = useImport();
  const { save, isRescued } = useSyncExternalStore(session.subscribe, session.snapshot);
  if (!session.isEditable) return null;
  return (
    <>
      <span role="status">{saveWords(save, say)}</span>
      {save.kind === 'conflict' && (
        <Button size="small" onClick={() => session.takeOver(save.conflict.theirs, save.conflict.etag)}>
          {say(WORDS.takeTheirs)}
        </Button>
      )}
      {isRescued && <Mark kind="doubtful">{say(WORDS.rescued)}</Mark>}
    </>
  );
}

function saveWords(save: SaveState<unknown>, say: Say): string {
  if (isUnderWay(save)) return underWayWords(save, say);
  if (save.kind !== 'refused') return say(WORDS[save.kind]);
  return say(WORDS.refused, { reason: failureWords(save.error, say) });
}
