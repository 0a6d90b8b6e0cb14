import { terms } from '@plumbline/locale';
import { useSay } from '../language/language.tsx';
import { Mark, type MarkKind } from './mark.tsx';

type State = keyof typeof terms.assessmentStates;

const KINDS: Readonly<Record<State, MarkKind>> = {
  draft: 'plain',
  submitted: 'known',
  returned: 'doubtful',
  accepted: 'good',
  rechecked: 'good',
};

/** How far a form has come. */
export function AssessmentState({ state }: { readonly state: State }) {
  const say = useSay();
  return <Mark kind={KINDS[state]}>{say(terms.assessmentStates[state])}</Mark>;
}
