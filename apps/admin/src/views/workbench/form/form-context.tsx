import type { Diagnostic, RuleSet } from '@plumbline/core';
import { pointer } from '@plumbline/core';
import type { RuleWording } from '@plumbline/engine';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Path } from '../../../parts/document/json-edit.ts';
import type { TextEdit } from '../../../parts/document/text-edit.ts';
import type { Unchecked } from '../document/parsed-document.ts';

/** Changes the text by edits made from it as it is now; `joins` as a buffer has it. The same function for as long as a draft is open. */
export type Edit = (make: (text: string) => readonly TextEdit[], joins?: boolean) => void;

/** What every field of the form shares. */
export type FormContext = {
  readonly document: Unchecked;
  /** For wording only: whatever the document lacks is empty in it. */
  readonly ruleSet: RuleSet;
  readonly words: RuleWording;
  readonly problems: readonly Diagnostic[];
} & Editing;

/** What changes the document: the same for as long as it can be changed, whatever is typed. */
type Editing = {
  readonly isReadOnly: boolean;
  readonly edit: Edit;
  /** What is typed from here on is a step of its own in the history, however fast it follows. */
  readonly endStep: () => void;
};

const Context = createContext<FormContext | null>(null);
const EditingContext = createContext<Editing | null>(null);

export function FormContextProvider({
  value,
  children,
}: {
  readonly value: FormContext;
  readonly children: ReactNode;
}) {
  const { isReadOnly, edit, endStep } = value;
  const editing = useMemo(() => ({ isReadOnly, edit, endStep }), [isReadOnly, edit, endStep]);
  return (
    <EditingContext value={editing}>
      <Context value={value}>{children}</Context>
    </EditingContext>
  );
}

export function useForm(): FormContext {
  return within(useContext(Context));
}

/** For what need not be shown again whenever something in the document changes. */
export function useEditing(): Editing {
  return within(useContext(EditingContext));
}

function within<T>(context: T | null): T {
  if (context === null) throw new Error('There is no form around this component');
  return context;
}

/** What is wrong at a place; with `below` also at places within it. */
export function problemsAt(problems: readonly Diagnostic[], path: Path, below = false): readonly Diagnostic[] {
  const place = pointer(...path);
  return problems.filter((problem) => problem.path === place || (below && problem.path.startsWith(`${place}/`)));
}

/** The name by which a field is found in the page when something leads to it. */
export const fieldId = (path: Path): string => `field${pointer(...path)}`;
