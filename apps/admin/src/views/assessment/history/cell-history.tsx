import { useQuery } from '@tanstack/react-query';
import { Button, Spin } from 'antd';
import { useState, useSyncExternalStore } from 'react';
import { answer, api } from '../../../api/api.ts';
import { useSay } from '../../../language/language.tsx';
import { Person } from '../../../parts/person.tsx';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import { When } from '../../../parts/when.tsx';
import { useAssessment } from '../assessment-context.tsx';
import { changesOf } from './changes-of.ts';
import './history.css';
import { WORDS } from './words.ts';

/** Who changed a cell, when, and from what to what; asked for when somebody wants to know. */
export function CellHistory({ cell }: { readonly cell: string }) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  return (
    <section aria-label={say(WORDS.title)}>
      <Button size="small" type="text" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {say(WORDS.title)}
      </Button>
      {isOpen && <Changes cell={cell} />}
    </section>
  );
}

function Changes({ cell }: { readonly cell: string }) {
  const say = useSay();
  const { session } = useAssessment();
  const { id, revision } = useSyncExternalStore(session.subscribe, session.snapshot).kept;
  const { data, error, isPending } = useQuery({
    queryKey: ['assessment', id, 'revisions', revision],
    queryFn: async () => (await answer(api.assessments[':id'].revisions.$get({ param: { id } }))).items,
  });
  if (error) return <ProblemAlert error={error} />;
  if (isPending) return <Spin size="small" />;
  const changes = changesOf(cell, data);
  if (changes.length === 0) return <p className="page-note">{say(WORDS.none)}</p>;
  return (
    <ol className="cell-history">
      {changes.map((change) => (
        <li key={change.revision}>
          <When at={change.savedAt} /> <Person id={change.savedBy} />
          <div>
            {change.old ?? say(WORDS.nothing)} → {change.value ?? say(WORDS.nothing)}
          </div>
        </li>
      ))}
    </ol>
  );
}
