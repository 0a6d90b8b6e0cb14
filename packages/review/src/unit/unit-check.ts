import type { ReviewCode } from '@plumbline/core';
import type { Draft } from '../finding.ts';
import type { FormView } from '../view/form-view.ts';

/** A form of a unit with its place in the list that was handed in. */
export type UnitForm = { readonly form: number; readonly view: FormView };

/** What a check across forms has found: `form` has the fault, `others` are the forms it shares it with. */
export type UnitDraft = Draft & { readonly form: number; readonly others: readonly number[] };

/** A question put to the forms of one unit. `find` is pure. */
export type UnitCheck = {
  readonly id: string;
  readonly codes: readonly ReviewCode[];
  readonly find: (forms: readonly UnitForm[]) => readonly UnitDraft[];
};
