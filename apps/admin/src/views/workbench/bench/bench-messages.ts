import type { GoldenTest, Scorecard } from '@plumbline/core';
import type { FormTitle } from '@plumbline/whatif';

export type FoundForm = FormTitle & { readonly position: number };

export type BenchRequest =
  | { readonly kind: 'open'; readonly year: number }
  | { readonly kind: 'find'; readonly search: string }
  /** Scores these forms under both texts; what of the draft cannot be scored with has no scorecard. */
  | {
      readonly kind: 'score';
      readonly positions: readonly number[];
      readonly text: string;
      readonly base: string | null;
    }
  | { readonly kind: 'golden'; readonly position: number; readonly text: string; readonly name: string };

export type ScoredForm = FoundForm & { readonly before: Scorecard | null; readonly after: Scorecard | null };

export type BenchAnswer =
  | { readonly kind: 'opened'; readonly count: number }
  | { readonly kind: 'found'; readonly search: string; readonly forms: readonly FoundForm[] }
  | { readonly kind: 'scored'; readonly forms: readonly ScoredForm[] }
  | { readonly kind: 'golden'; readonly test: GoldenTest | null }
  | { readonly kind: 'failed' };
