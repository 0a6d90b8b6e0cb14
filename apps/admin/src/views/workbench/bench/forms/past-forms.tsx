import { useState } from 'react';
import { useSay } from '../../../../language/language.tsx';
import { useSnapshot } from '../../session/use-session.ts';
import { useWorkbench } from '../../workbench-context.tsx';
import { WORDS } from '../words.ts';
import type { Pin } from '../worker/bench-messages.ts';
import { FormSearch } from './form-search.tsx';
import { PinnedForms } from './pinned-forms.tsx';
import { keepPins, pinKey, readPins } from './pins.ts';

/** Real forms beside the editor: those that are pinned are scored on every change. */
export function PastForms() {
  const say = useSay();
  const { session } = useWorkbench();
  const { draft } = useSnapshot(session);
  const [pins, setPins] = useState(() => readPins(draft.id));
  const change = (next: readonly Pin[]) => {
    setPins(next);
    keepPins(draft.id, next);
  };
  return (
    <section aria-label={say(WORDS.forms)}>
      <h3>{say(WORDS.forms)}</h3>
      <PinnedForms pins={pins} onUnpin={(pin) => change(pins.filter((one) => pinKey(one) !== pinKey(pin)))} />
      <FormSearch pins={pins} onPin={(pin) => change([...pins, pin])} />
    </section>
  );
}
