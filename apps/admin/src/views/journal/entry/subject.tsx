import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useHasRole } from '../../../app/session.tsx';
import { useSay } from '../../../language/language.tsx';
import { Person } from '../../../parts/person.tsx';
import { useUnits } from '../../assessments/use-units.ts';
import type { JournalEntry } from '../journal-query.ts';
import { formIn, shortId } from './entry-words.ts';
import { SUBJECTS } from './words.ts';

type Props = { readonly of: JournalEntry };

/** What something was done to, as a link for those who may read it. */
export function Subject({ of }: Props) {
  const say = useSay();
  const { names } = useUnits();
  const { subjectType, subjectId } = of;
  const kind = SUBJECTS.get(subjectType);
  if (subjectType === 'user')
    return (
      <Named kind={say(SUBJECTS.get('user') ?? NOTHING)}>
        <Person id={subjectId} />
      </Named>
    );
  if (subjectType === 'organisation')
    return <Named kind={say(kind ?? NOTHING)}>{names.get(subjectId) ?? subjectId}</Named>;
  const name = (
    <span title={subjectId}>
      {kind ? say(kind) : subjectType} {subjectType === 'rule-set-version' ? subjectId : shortId(subjectId)}
    </span>
  );
  return <DocumentLink of={of}>{name}</DocumentLink>;
}

const NOTHING = { zh: '', en: '' };

const Named = ({ kind, children }: { readonly kind: string; readonly children: ReactNode }) => (
  <>
    {kind} {children}
  </>
);

type LinkProps = {
  readonly of: Pick<JournalEntry, 'subjectType' | 'subjectId' | 'details'>;
  readonly children: ReactNode;
};

/** To where a document stands; no link for whoever would find nothing there. */
export function DocumentLink({ of, children }: LinkProps) {
  const readsForms = useHasRole('evaluator', 'reviewer', 'auditor');
  const readsStudies = useHasRole('policyEditor', 'policyApprover', 'reviewer', 'auditor');
  const id = of.subjectId;
  switch (of.subjectType) {
    case 'assessment':
      return readsForms ? <Link to="/assessments/$id" params={{ id }} children={children} /> : children;
    case 'import': {
      const number = formIn(of);
      return readsForms && number !== null ? (
        <Link to="/imports/$id/$number" params={{ id, number }} children={children} />
      ) : (
        children
      );
    }
    case 'study':
      return readsStudies ? <Link to="/studies/$id" params={{ id }} search={{}} children={children} /> : children;
    case 'draft':
      return <Link to="/drafts/$id" params={{ id }} children={children} />;
    case 'rule-set-version': {
      const [ruleSet = '', version = ''] = id.split('@');
      return <Link to="/rules/$id/$version" params={{ id: ruleSet, version }} children={children} />;
    }
    case 'certificate':
      return <a href={`/certificates/${id}`}>{children}</a>;
    default:
      return children;
  }
}
