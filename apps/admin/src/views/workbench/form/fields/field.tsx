import { type ReactNode, useId } from 'react';
import type { Path } from '../../../../parts/document/json-edit.ts';
import { fieldId } from '../form-context.tsx';
import { ProblemLines } from './problem-lines.tsx';

type Props = {
  readonly label: string;
  readonly path: Path;
  /** Behind the control, small: what the value means. */
  readonly note?: string | null;
  readonly children: (id: string) => ReactNode;
};

/** A label, its control, and what is wrong with what stands in it. */
export function Field({ label, path, note, children }: Props) {
  const id = useId();
  return (
    <div className="form-field" id={fieldId(path)}>
      <label htmlFor={id}>{label}</label>
      <div className="form-field-control">
        {children(id)}
        {note && <span className="form-note">{note}</span>}
        <ProblemLines path={path} below />
      </div>
    </div>
  );
}
