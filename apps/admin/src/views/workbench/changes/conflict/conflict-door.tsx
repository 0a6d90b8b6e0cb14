import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useSay } from '../../../../language/language.tsx';
import type { Conflict } from '../../session/draft-session.ts';
import { useSnapshot } from '../../session/use-session.ts';
import { useWorkbench } from '../../workbench-context.tsx';
import { WORDS } from './words.ts';

const ConflictView = lazy(() => import('./conflict-view.tsx'));

/** Opens the conflict when there is one, and leaves a way back to it for whoever closed it. */
export function ConflictDoor() {
  const say = useSay();
  const { session } = useWorkbench();
  const { save } = useSnapshot(session);
  const [closed, setClosed] = useState<Conflict | null>(null);
  if (save.kind !== 'conflict') return null;
  const { conflict } = save;
  if (closed === conflict)
    return (
      <Button size="small" danger onClick={() => setClosed(null)}>
        {say(WORDS.open)}
      </Button>
    );
  return (
    <Suspense>
      <ConflictView key={conflict.etag} conflict={conflict} onClose={() => setClosed(conflict)} />
    </Suspense>
  );
}
