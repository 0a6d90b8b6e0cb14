import type { ReviewCode } from '@plumbline/core';
import type { Draft } from '../finding.ts';
import type { FormView } from '../view/form-view.ts';

/** A question put to a form. `codes` are all it may answer; `find` is pure and gives nothing for a form without fault. */
export type Check = {
  readonly id: string;
  readonly codes: readonly ReviewCode[];
  readonly find: (view: FormView) => readonly Draft[];
};
