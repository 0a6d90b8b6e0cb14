import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useHasRole } from '../../../app/session.tsx';

type Props = {
  readonly id: string;
  /** The cell to go to, as a pointer into the form. */
  readonly cell?: string;
  /** What it says to those who do not see where it stands. */
  readonly label?: string;
  readonly className?: string;
  readonly children: ReactNode;
};

/** The way to a form, for those who read forms; whoever only makes rules learns its name. */
export function FormLink({ id, cell, label, className, children }: Props) {
  const readsForms = useHasRole('evaluator', 'reviewer', 'auditor');
  if (!readsForms) return children;
  return (
    <Link
      to="/assessments/$id"
      params={{ id }}
      search={{}}
      {...(cell === undefined ? {} : { hash: cell })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(className === undefined ? {} : { className })}
    >
      {children}
    </Link>
  );
}
