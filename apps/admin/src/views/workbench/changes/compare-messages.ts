import type { ChangeSeverity, WordedChange } from '@plumbline/engine';

/** The two texts of a draft, of a revision or of a version. */
export type Texts = { readonly text: string; readonly tests: string };

export type CompareRequest = { readonly before: Texts; readonly after: Texts; readonly language: 'zh' | 'en' };

/** A golden test that is new, gone or another; one that only names another version is none of these. */
export type TestChange = { readonly kind: WordedChange['kind']; readonly name: string };

export type Comparison = CompareRequest & {
  /** Null where one of the texts is no rule set: then only the texts can be compared. */
  readonly rules: { readonly changes: readonly WordedChange[]; readonly severity: ChangeSeverity } | null;
  /** Null where one of the texts is no list of golden tests. */
  readonly goldenTests: readonly TestChange[] | null;
};
