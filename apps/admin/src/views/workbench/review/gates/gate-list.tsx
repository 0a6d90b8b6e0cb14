import { Button, Spin } from 'antd';
import { useId } from 'react';
import { useSay } from '../../../../language/language.tsx';
import { Mark } from '../../../../parts/mark.tsx';
import { ProblemAlert } from '../../../../parts/problem-alert.tsx';
import { useDraft, useSaveKind } from '../../session/use-session.ts';
import { useWorkbench } from '../../workbench-context.tsx';
import { WORDS } from '../words.ts';
import { type Gate, type Missing, useGates } from './use-gates.ts';
import { useGo } from './use-go.ts';
import { isOwn, type Way, wayTo } from './way-to.ts';

/** What publishing needs, and what of it there is; what is missing leads to where it can be brought about. */
export function GateList() {
  const say = useSay();
  const title = useId();
  const { gates, error, refetch, isChecking } = useGates();
  const { session } = useWorkbench();
  const isUnsaved = useSaveKind(session) !== 'saved';
  return (
    <section aria-labelledby={title}>
      <h3 id={title}>
        {say(WORDS.gates)}{' '}
        {gates && (
          <span className="review-count">
            {say(WORDS.gatesOpen, { open: gates.filter(({ open }) => open).length, all: gates.length })}
          </span>
        )}
      </h3>
      <p className="page-note" role="status">
        {isUnsaved ? say(WORDS.unsaved) : isChecking && gates ? say(WORDS.checking) : ''}
      </p>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {gates === null && !error && <Spin size="small" description={say(WORDS.checking)} />}
      <ul className="review-gates">
        {gates?.map((gate) => (
          <GateLine key={gate.name} gate={gate} />
        ))}
      </ul>
    </section>
  );
}

const SHOWN = 3;

function GateLine({ gate: { name, open, missing } }: { readonly gate: Gate }) {
  const say = useSay();
  const go = useGo();
  const ways = missing.map((one) => wayTo(name, one));
  const shared = ways.find((way) => way !== null && !isOwn(way)) ?? null;
  return (
    <li>
      <div className="review-gate">
        <Mark kind={open ? 'good' : 'bad'}>
          <span aria-hidden="true">{open ? '✓' : '×'}</span> {say(open ? WORDS.open : WORDS.shut)}
        </Mark>
        <span>{say(WORDS[name])}</span>
        <SharedWay gate={name} way={shared} onGo={go} />
      </div>
      {missing.length > 0 && (
        <ul>
          {missing.slice(0, SHOWN).map((one, index) => (
            <MissingLine key={`${index} ${one.message}`} missing={one} way={ways[index] ?? null} onGo={go} />
          ))}
          {missing.length > SHOWN && <li>{say(WORDS.more, { count: missing.length - SHOWN })}</li>}
        </ul>
      )}
    </li>
  );
}

type Going = { readonly way: Way | null; readonly onGo: (way: Way) => void };

/** Where all that keeps a gate shut is brought about. Approval is asked for by those who edit, while nobody has yet. */
function SharedWay({ gate, way, onGo }: Going & { readonly gate: Gate['name'] }) {
  const say = useSay();
  const { session } = useWorkbench();
  const draft = useDraft(session);
  if (way === null || isOwn(way)) return null;
  if (way.kind === 'request' && !(draft.state === 'draft' && session.isEditable)) return null;
  const words = say(WORDS[WAY_WORDS[way.kind as keyof typeof WAY_WORDS]]);
  return (
    <Button
      size="small"
      aria-label={say(WORDS.wayFrom, { way: words, gate: say(WORDS[gate]) })}
      onClick={() => onGo(way)}
    >
      {words}
    </Button>
  );
}

const WAY_WORDS = { text: 'toText', tests: 'toTests', impact: 'toImpact', request: 'toRequest' } as const;

function MissingLine({ missing, way, onGo }: Going & { readonly missing: Missing }) {
  const say = useSay();
  const { session, view } = useWorkbench();
  const draft = useDraft(session);
  const isWaiting = missing.kind === 'no-approval' && draft.state === 'inReview';
  return (
    <li>
      {isWaiting ? say(WORDS.waiting) : missing.message}
      {missing.kind === 'no-study' && view.impactStudies.length > 0 && ` ${say(WORDS.oldStudies)}`}
      {way && isOwn(way) && (
        <Button
          size="small"
          type="link"
          aria-label={say(WORDS.wayFrom, { way: say(WORDS.reveal), gate: missing.message })}
          onClick={() => onGo(way)}
        >
          {say(WORDS.reveal)}
        </Button>
      )}
    </li>
  );
}
