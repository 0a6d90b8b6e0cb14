import type { Diagnostic, RuleSet } from '@plumbline/core';
import { pointer } from '@plumbline/core';
import { createContext, type ReactNode, useContext } from 'react';
import type { Path } from '../document/json-edit.ts';
import type { Unchecked } from '../document/parsed-document.ts';
import type { TextEdit } from '../document/text-edit.ts';

/** What every field of the form shares. */
export type FormContext = {
  readonly document: Unchecked;
  /** For wording only: whatever the document lacks is empty in it. */
  readonly ruleSet: RuleSet;
  readonly isReadOnly: boolean;
  readonly problems: readonly Diagnostic[];
  /** Changes the text by edits made from it as it is now; `joins` as a buffer has it. */
  readonly edit: (make: (text: string) => readonly TextEdit[], joins?: boolean) => void;
};

const Context = createContext<FormContext | null>(null);

export const FormContextProvider = ({
  value,
  children,
}: {
  readonly value: FormContext;
  readonly children: ReactNode;
}) => <Context value={value}>{children}</Context>;

export function useForm(): FormContext {
  const context = useContext(Context);
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
